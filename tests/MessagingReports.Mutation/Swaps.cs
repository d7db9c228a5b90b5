using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace MessagingReports.Mutation;

/// <summary>Which operators and constants stand in for which.</summary>
internal static class Swaps
{
    public static SyntaxKind[] OfBinary(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanExpression =>
            [SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanOrEqualExpression],
        SyntaxKind.LessThanOrEqualExpression => [SyntaxKind.LessThanExpression, SyntaxKind.GreaterThanExpression],
        SyntaxKind.GreaterThanExpression =>
            [SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.LessThanOrEqualExpression],
        SyntaxKind.GreaterThanOrEqualExpression => [SyntaxKind.GreaterThanExpression, SyntaxKind.LessThanExpression],
        SyntaxKind.EqualsExpression => [SyntaxKind.NotEqualsExpression],
        SyntaxKind.NotEqualsExpression => [SyntaxKind.EqualsExpression],
        SyntaxKind.AddExpression => [SyntaxKind.SubtractExpression],
        SyntaxKind.SubtractExpression => [SyntaxKind.AddExpression],
        SyntaxKind.MultiplyExpression => [SyntaxKind.DivideExpression],
        SyntaxKind.DivideExpression => [SyntaxKind.MultiplyExpression],
        SyntaxKind.ModuloExpression => [SyntaxKind.MultiplyExpression],
        SyntaxKind.BitwiseAndExpression => [SyntaxKind.BitwiseOrExpression],
        SyntaxKind.BitwiseOrExpression => [SyntaxKind.BitwiseAndExpression],
        SyntaxKind.ExclusiveOrExpression => [SyntaxKind.BitwiseAndExpression],
        SyntaxKind.LeftShiftExpression => [SyntaxKind.RightShiftExpression],
        SyntaxKind.RightShiftExpression => [SyntaxKind.LeftShiftExpression],
        _ => [],
    };

    public static SyntaxKind[] OfAssignment(SyntaxKind kind) => kind switch
    {
        SyntaxKind.AddAssignmentExpression => [SyntaxKind.SubtractAssignmentExpression],
        SyntaxKind.SubtractAssignmentExpression => [SyntaxKind.AddAssignmentExpression],
        SyntaxKind.MultiplyAssignmentExpression => [SyntaxKind.DivideAssignmentExpression],
        SyntaxKind.DivideAssignmentExpression => [SyntaxKind.MultiplyAssignmentExpression],
        SyntaxKind.OrAssignmentExpression => [SyntaxKind.AndAssignmentExpression],
        SyntaxKind.AndAssignmentExpression => [SyntaxKind.OrAssignmentExpression],
        SyntaxKind.ExclusiveOrAssignmentExpression => [SyntaxKind.AndAssignmentExpression],
        _ => [],
    };

    /// <summary>One more and one less; a character's next; the other truth.</summary>
    public static ExpressionSyntax[] OfLiteral(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        true => [LiteralExpression(SyntaxKind.FalseLiteralExpression)],
        false => [LiteralExpression(SyntaxKind.TrueLiteralExpression)],
        char character => [LiteralExpression(SyntaxKind.CharacterLiteralExpression, Literal((char)(character + 1)))],
        int or uint or long or ulong => [.. Neighbours(literal)],
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Neighbours(LiteralExpressionSyntax literal)
    {
        decimal value = Convert.ToDecimal(literal.Token.Value, CultureInfo.InvariantCulture);
        decimal greatest = literal.Token.Value switch
        {
            int => int.MaxValue,
            uint => uint.MaxValue,
            long => long.MaxValue,
            _ => ulong.MaxValue,
        };
        string suffix = literal.Token.Value switch
        {
            uint => "U",
            long => "L",
            ulong => "UL",
            _ => "",
        };
        if (value < greatest)
        {
            yield return ParseExpression((value + 1).ToString(CultureInfo.InvariantCulture) + suffix);
        }

        if (value > 0)
        {
            yield return ParseExpression((value - 1).ToString(CultureInfo.InvariantCulture) + suffix);
        }
    }
}
