using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace MessagingReports.Mutation;

/// <summary>Which mutants an expression or a statement has.</summary>
internal sealed class MutationRules(SemanticModel model)
{
    /// <summary>
    /// What kind, as which text, as which expression, and whether that replaces the whole expression. When not, the
    /// expression is evaluated and then overruled, as its kind says.
    /// </summary>
    public IEnumerable<(string Kind, string Text, ExpressionSyntax Mutated, bool IsWhole)> Of(
        ExpressionSyntax original, ExpressionSyntax visited)
    {
        if (!IsValue(original))
        {
            yield break;
        }

        bool declares = Declares(original);
        if (!declares)
        {
            foreach ((string kind, ExpressionSyntax mutated) in Whole(original))
            {
                yield return (kind, mutated.ToString(), mutated, true);
            }
        }

        if (IsOperandOf(original, out SyntaxKind logical))
        {
            string kind = logical == SyntaxKind.LogicalAndExpression ? "always true" : "always false";
            yield return (kind, kind, visited, false);
        }

        if (IsCondition(original) && !IsComparison(original) && !IsLogical(original))
        {
            yield return ("negated", $"!({original})", visited, false);
        }
    }

    /// <summary>The other statements that stand in for an assignment or a step.</summary>
    public IEnumerable<(string Kind, string Text, ExpressionSyntax Mutated)> OfStatement(StatementSyntax statement)
    {
        if (statement is ExpressionStatementSyntax { Expression: { } expression } && !Declares(expression))
        {
            foreach ((string kind, ExpressionSyntax mutated) in Steps(expression))
            {
                yield return (kind, mutated.ToString(), mutated);
            }
        }
    }

    public bool IsRemovable(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax expression => !Declares(expression),
        ReturnStatementSyntax { Expression: null } or ContinueStatementSyntax => true,
        BreakStatementSyntax => statement.FirstAncestorOrSelf<SyntaxNode>(IsLoopOrSwitch) is not SwitchStatementSyntax,
        ThrowStatementSyntax => statement.Parent is BlockSyntax { Parent: IfStatementSyntax },
        _ => false,
    };

    /// <summary>The type a literal takes without a cast, which a switched one no longer does.</summary>
    public TypeSyntax? NarrowType(ExpressionSyntax expression)
    {
        TypeInfo type = model.GetTypeInfo(expression);
        return model.GetConstantValue(expression).HasValue
            && IsNumber(type.ConvertedType)
            && !SymbolEqualityComparer.Default.Equals(type.ConvertedType, type.Type)
            ? ParseTypeName(type.ConvertedType!.ToDisplayString())
            : null;
    }

    private static bool IsLoopOrSwitch(SyntaxNode node) => node is SwitchStatementSyntax or WhileStatementSyntax
        or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    private static bool IsNumber(ITypeSymbol? type) =>
        type?.SpecialType is (>= SpecialType.System_Char and <= SpecialType.System_UInt64)
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    private IEnumerable<(string Kind, ExpressionSyntax Mutated)> Whole(ExpressionSyntax original)
    {
        ExpressionSyntax plain = original.WithoutTrivia();
        switch (plain)
        {
            case BinaryExpressionSyntax binary:
                bool isText = model.GetTypeInfo(original).Type?.SpecialType == SpecialType.System_String;
                foreach (SyntaxKind kind in isText ? [] : Swaps.OfBinary(binary.Kind()))
                {
                    yield return ("operator", BinaryExpression(kind, binary.Left, binary.Right));
                }

                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                yield return ("negation removed", not.Operand);
                break;
            case PrefixUnaryExpressionSyntax sign
                when sign.Kind() is SyntaxKind.UnaryMinusExpression or SyntaxKind.BitwiseNotExpression:
                yield return ("sign removed", sign.Operand);
                break;
            case LiteralExpressionSyntax literal:
                foreach (ExpressionSyntax other in Swaps.OfLiteral(literal))
                {
                    yield return ("constant", other);
                }

                break;
            case IsPatternExpressionSyntax pattern:
                foreach (PatternSyntax other in PatternSwaps.Of(pattern.Pattern))
                {
                    yield return ("pattern", pattern.WithPattern(other));
                }

                break;
            case SwitchExpressionSyntax arms:
                foreach (SwitchExpressionSyntax other in PatternSwaps.Of(arms))
                {
                    yield return ("pattern", other);
                }

                break;
        }

        if (original.Parent is not ExpressionStatementSyntax)
        {
            foreach ((string kind, ExpressionSyntax mutated) in Steps(plain))
            {
                yield return (kind, mutated);
            }
        }

        if (IsReturned(original) && original is not LiteralExpressionSyntax && Nothing(original) is { } nothing)
        {
            yield return ("return value", nothing);
        }
    }

    private static IEnumerable<(string Kind, ExpressionSyntax Mutated)> Steps(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case AssignmentExpressionSyntax assignment:
                foreach (SyntaxKind kind in Swaps.OfAssignment(assignment.Kind()))
                {
                    yield return ("operator", AssignmentExpression(kind, assignment.Left, assignment.Right));
                }

                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression } step:
                yield return ("operator", PrefixUnaryExpression(SyntaxKind.PreDecrementExpression, step.Operand));
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreDecrementExpression } step:
                yield return ("operator", PrefixUnaryExpression(SyntaxKind.PreIncrementExpression, step.Operand));
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression } step:
                yield return ("operator", PostfixUnaryExpression(SyntaxKind.PostDecrementExpression, step.Operand));
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostDecrementExpression } step:
                yield return ("operator", PostfixUnaryExpression(SyntaxKind.PostIncrementExpression, step.Operand));
                break;
        }
    }

    private ExpressionSyntax? Nothing(ExpressionSyntax expression)
    {
        ITypeSymbol? type = model.GetTypeInfo(expression).ConvertedType;
        return IsNumber(type) ? ParseExpression($"default({type!.ToDisplayString()})")
            : type?.SpecialType == SpecialType.System_String ? ParseExpression("\"\"")
            : null;
    }

    // What is assigned to, referred to or no value at all cannot be chosen between. Which thread goes on after a wait
    // is nothing a test can see, and a rule of the build.
    private bool IsValue(ExpressionSyntax expression) =>
        expression.Parent?.Parent?.Parent is not InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" },
        }
        && expression.Parent is not (ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or RefExpressionSyntax)
        && !(expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression)
        && model.GetTypeInfo(expression).Type is not (null or { SpecialType: SpecialType.System_Void });

    private static bool Declares(SyntaxNode node) => node is not LambdaExpressionSyntax
        && node.DescendantNodesAndSelf().Any(child => child is DeclarationExpressionSyntax
            or SingleVariableDesignationSyntax or StackAllocArrayCreationExpressionSyntax);

    // These have an opposite of their own.
    private static bool IsComparison(ExpressionSyntax expression) => expression.Kind() is SyntaxKind.EqualsExpression
        or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
        or SyntaxKind.LogicalNotExpression or SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression;

    // And of these the parts have.
    private static bool IsLogical(ExpressionSyntax expression) => expression.Kind()
        is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.ParenthesizedExpression
        or SyntaxKind.ConditionalExpression;

    private bool IsCondition(ExpressionSyntax expression) =>
        model.GetTypeInfo(expression).ConvertedType?.SpecialType == SpecialType.System_Boolean
        && (IsReturned(expression) || IsOperandOf(expression, out _) || expression.Parent switch
        {
            IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax => true,
            ConditionalExpressionSyntax conditional => conditional.Condition == expression,
            EqualsValueClauseSyntax or ArgumentSyntax or AssignmentExpressionSyntax => true,
            _ => false,
        });

    private static bool IsReturned(ExpressionSyntax expression) =>
        expression.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax
        || (expression.Parent is LambdaExpressionSyntax lambda && lambda.Body == expression);

    private static bool IsOperandOf(ExpressionSyntax expression, out SyntaxKind logical)
    {
        logical = expression.Parent?.Kind() ?? SyntaxKind.None;
        return logical is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
            && expression.Kind() != logical;
    }
}
