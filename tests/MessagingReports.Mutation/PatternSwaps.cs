using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace MessagingReports.Mutation;

/// <summary>The neighbours of a pattern: one bound, one constant, one conjunction changed.</summary>
internal static class PatternSwaps
{
    public static IEnumerable<PatternSyntax> Of(PatternSyntax pattern)
    {
        PatternSyntax root = pattern.WithoutTrivia();
        foreach (SyntaxNode node in root.DescendantNodesAndSelf().ToList())
        {
            foreach (SyntaxNode other in Others(node))
            {
                yield return node == root ? (PatternSyntax)other : root.ReplaceNode(node, other);
            }
        }
    }

    public static IEnumerable<SwitchExpressionSyntax> Of(SwitchExpressionSyntax arms)
    {
        foreach (SwitchExpressionArmSyntax arm in arms.Arms)
        {
            foreach (PatternSyntax other in Of(arm.Pattern))
            {
                yield return arms.ReplaceNode(arm.Pattern, other.WithTriviaFrom(arm.Pattern));
            }
        }
    }

    private static IEnumerable<SyntaxNode> Others(SyntaxNode node)
    {
        switch (node)
        {
            case RelationalPatternSyntax bound:
                yield return RelationalPattern(Token(bound.OperatorToken.Kind() switch
                {
                    SyntaxKind.LessThanToken => SyntaxKind.LessThanEqualsToken,
                    SyntaxKind.LessThanEqualsToken => SyntaxKind.LessThanToken,
                    SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanEqualsToken,
                    _ => SyntaxKind.GreaterThanToken,
                }).WithTrailingTrivia(Space), bound.Expression);
                break;
            case BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern } both:
                yield return both.Left;
                yield return both.Right;
                break;
            case BinaryPatternSyntax either:
                yield return either.Left;
                yield return either.Right;
                break;
            case LiteralExpressionSyntax literal when literal.Parent is ConstantPatternSyntax:
                foreach (ExpressionSyntax other in Swaps.OfLiteral(literal))
                {
                    yield return other;
                }

                break;
        }
    }
}
