using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace MessagingReports.Mutation;

/// <summary>
/// Writes every mutant of a file into it, each behind its switch: <c>a &lt; b</c> becomes
/// <c>(Is(7) ? a &lt;= b : a &lt; b)</c>.
/// </summary>
internal sealed class MutantRewriter(
    SemanticModel model, string file, int firstId, IReadOnlySet<int> leftOut) : CSharpSyntaxRewriter
{
    /// <summary>Marks the nodes that hold switches, with the numbers of the mutants.</summary>
    public const string Annotation = "mutants";

    private readonly MutationRules _rules = new(model);
    private readonly List<Mutant> _mutants = [];

    /// <summary>All mutants met so far, also those left out because they do not compile.</summary>
    public IReadOnlyList<Mutant> Mutants => _mutants;

    public override SyntaxNode? Visit(SyntaxNode? node) => node switch
    {
        AttributeListSyntax or BaseListSyntax or CaseSwitchLabelSyntax or ConstructorInitializerSyntax
            or DestructorDeclarationSyntax or EnumMemberDeclarationSyntax or ParameterListSyntax or PatternSyntax
            or TypeSyntax or UsingDirectiveSyntax or LocalDeclarationStatementSyntax { IsConst: true } => node,
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) => Constant(field),
        ExpressionSyntax expression => Expression(expression),
        StatementSyntax statement => Statement(statement),
        _ => base.Visit(node),
    };

    private SyntaxNode Expression(ExpressionSyntax original)
    {
        SyntaxNode visited = base.Visit(original)!;
        if (visited is not ExpressionSyntax result)
        {
            return visited;
        }

        List<int> ids = [];
        foreach ((string kind, string text, ExpressionSyntax mutated, bool isWhole) in _rules.Of(original, result))
        {
            if (TryAdd(original, kind, text, ids) is { } id)
            {
                result = isWhole ? Choice(id, mutated, result) : Overruled(kind, id, result);
            }
        }

        if (ids.Count > 0 && _rules.NarrowType(original) is { } type)
        {
            result = ParenthesizedExpression(CastExpression(type, result));
        }

        if (ids.Count > 0 && original.Parent is ForStatementSyntax loop && loop.Incrementors.Contains(original))
        {
            // A choice alone is no statement.
            IdentifierNameSyntax discard =
                IdentifierName(Identifier(default, SyntaxKind.UnderscoreToken, "_", "_", default));
            result = AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, discard, result);
        }

        return result.WithAdditionalAnnotations(ids.Select(Marked));
    }

    private static ParenthesizedExpressionSyntax Choice(int id, ExpressionSyntax mutated, ExpressionSyntax otherwise) =>
        ParenthesizedExpression(ConditionalExpression(Is(id), Parenthesized(mutated), Parenthesized(otherwise)));

    // Keeps in scope what the expression declares: its value is asked for, then overruled.
    private static ParenthesizedExpressionSyntax Overruled(string kind, int id, ExpressionSyntax result) =>
        ParenthesizedExpression(kind switch
        {
            "always true" => BinaryExpression(SyntaxKind.BitwiseOrExpression, Parenthesized(result), Is(id)),
            "always false" => BinaryExpression(
                SyntaxKind.BitwiseAndExpression,
                Parenthesized(result),
                PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Is(id))),
            _ => BinaryExpression(SyntaxKind.ExclusiveOrExpression, Parenthesized(result), Is(id)),
        });

    private SyntaxNode Statement(StatementSyntax original)
    {
        StatementSyntax result = (StatementSyntax)base.Visit(original)!;
        List<int> ids = [];
        foreach ((string kind, string text, ExpressionSyntax mutated) in _rules.OfStatement(original))
        {
            if (TryAdd(original, kind, text, ids) is { } id)
            {
                result = Block(IfStatement(Is(id), Block(ExpressionStatement(mutated)), ElseClause(Block(result))));
            }
        }

        if (_rules.IsRemovable(original) && TryAdd(original, "statement removed", "", ids) is { } removed)
        {
            ExpressionSyntax isOff = PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Is(removed));
            result = Block(IfStatement(isOff, Block(result)));
        }

        return result.WithAdditionalAnnotations(ids.Select(Marked));
    }

    // A constant becomes a property, where nothing needs it at compile time.
    private MemberDeclarationSyntax Constant(FieldDeclarationSyntax field)
    {
        VariableDeclaratorSyntax variable = field.Declaration.Variables[0];
        ExpressionSyntax value = variable.Initializer!.Value;
        ExpressionSyntax result = value;
        List<int> ids = [];
        if (model.GetTypeInfo(value).ConvertedType?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64)
        {
            foreach (char sign in "+-")
            {
                if (TryAdd(variable, "named constant", $"{variable.Identifier.Text} {sign} 1", ids) is { } id)
                {
                    result = Choice(id, ParseExpression($"({value}) {sign} 1"), result);
                }
            }
        }

        if (ids.Count == 0)
        {
            return field;
        }

        IEnumerable<SyntaxToken> modifiers = field.Modifiers
            .Where(modifier => !modifier.IsKind(SyntaxKind.ConstKeyword))
            .Append(Token(SyntaxKind.StaticKeyword));
        return PropertyDeclaration(field.Declaration.Type, variable.Identifier)
            .WithModifiers(TokenList(modifiers))
            .WithExpressionBody(ArrowExpressionClause(
                CastExpression(field.Declaration.Type.WithoutTrivia(), Parenthesized(result))))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            .WithAdditionalAnnotations(ids.Select(Marked));
    }

    // Null for one that is left out: its number is taken all the same.
    private int? TryAdd(SyntaxNode node, string kind, string mutated, List<int> ids)
    {
        int line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        Mutant mutant = new(firstId + _mutants.Count, file, line, kind, OneLine(node.ToString()), OneLine(mutated));
        _mutants.Add(mutant);
        if (leftOut.Contains(mutant.Id))
        {
            return null;
        }

        ids.Add(mutant.Id);
        return mutant.Id;
    }

    private static SyntaxAnnotation Marked(int id) => new(Annotation, id.ToString(CultureInfo.InvariantCulture));

    private static InvocationExpressionSyntax Is(int id) => InvocationExpression(
        ParseExpression("global::MessagingReports.MutantSwitch.Is"),
        ArgumentList(SingletonSeparatedList(
            Argument(LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(id))))));

    private static ExpressionSyntax Parenthesized(ExpressionSyntax expression) =>
        ParenthesizedExpression(expression.WithoutTrivia());

    private static string OneLine(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 90 ? line[..90] + "…" : line;
    }
}
