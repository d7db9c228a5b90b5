using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace MessagingReports.Mutation;

/// <summary>The library compiled once with every mutant of a folder in it, all off.</summary>
internal sealed class MutatedLibrary(string root, string folder)
{
    private static readonly string[] Packages = ["CsvHelper.dll", "NodaTime.dll", "ZstdSharp.dll"];

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    // Literals and constants that no longer are constant where one is needed.
    private static readonly string[] NotConstant =
    [
        "CS0029", "CS0031", "CS0034", "CS0110", "CS0133", "CS0150", "CS0182", "CS0221", "CS0266", "CS0664", "CS1503",
        "CS1736", "CS8352", "CS9135", "CS9203",
    ];

    // A variable or an out parameter may be unassigned.
    private static readonly string[] NotAssigned = ["CS0165", "CS0177"];

    private readonly string _source = Path.Combine(root, "src", "MessagingReports");
    private readonly HashSet<int> _leftOut = [];

    public List<Mutant> Mutants { get; } = [];

    /// <summary>Mutants that do not compile.</summary>
    public int LeftOut => _leftOut.Count;

    /// <summary>Mutants that do not compile are left out, however many attempts that takes.</summary>
    public void Compile(string libraries, string output)
    {
        CSharpCompilation original = Original(libraries);
        while (true)
        {
            int before = _leftOut.Count;
            CSharpCompilation mutated = Mutate(original);
            EmitResult result = mutated.Emit(output);
            if (result.Success)
            {
                Mutants.RemoveAll(mutant => _leftOut.Contains(mutant.Id));
                return;
            }

            Diagnostic[] errors =
                [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
            Array.ForEach(errors, LeaveOut);
            if (_leftOut.Count == before)
            {
                throw new InvalidOperationException($"An error of no mutant: {errors[0]}");
            }
        }
    }

    private CSharpCompilation Original(string libraries)
    {
        string generated = Path.Combine(root, "artifacts", "obj", "MessagingReports", "release");
        IEnumerable<string> files = Directory.EnumerateFiles(_source, "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(generated, "*.cs"))
            .Order(StringComparer.Ordinal);
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<string> references = Directory.EnumerateFiles(runtime, "*.dll")
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll" or "Microsoft.Win32.Primitives.dll")
            .Where(path => !path.EndsWith(".Native.dll", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(libraries, "Microsoft.Extensions.*.dll"))
            .Concat([.. Packages.Select(package => Path.Combine(libraries, package))]);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "MessagingReports",
            files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Parsing, file)),
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                checkOverflow: true,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Suppress));
        CSharpGeneratorDriver.Create([.. LibraryGenerators.All()], parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generatedToo, out _);
        return (CSharpCompilation)generatedToo;
    }

    private CSharpCompilation Mutate(CSharpCompilation original)
    {
        Mutants.Clear();
        CSharpCompilation mutated = original;
        foreach (SyntaxTree tree in original.SyntaxTrees)
        {
            string file = Path.GetRelativePath(_source, tree.FilePath).Replace('\\', '/');
            if (!file.StartsWith(folder + "/", StringComparison.Ordinal))
            {
                continue;
            }

            MutantRewriter rewriter = new(original.GetSemanticModel(tree), file, Mutants.Count, _leftOut);
            CSharpSyntaxNode changed = (CSharpSyntaxNode)rewriter.Visit(tree.GetRoot())!;
            Mutants.AddRange(rewriter.Mutants);
            mutated = mutated.ReplaceSyntaxTree(tree, CSharpSyntaxTree.Create(changed, Parsing, tree.FilePath));
        }

        return mutated.AddSyntaxTrees(CSharpSyntaxTree.ParseText(SwitchSource.Text(Mutants.Count), Parsing));
    }

    private void LeaveOut(Diagnostic error)
    {
        SyntaxNode node = error.Location.SourceTree!.GetRoot()
            .FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        List<int> ids = [];
        if (!NotAssigned.Contains(error.Id))
        {
            ids.AddRange(node.DescendantNodes(child => child is not StatementSyntax || child == node)
                .Where(child => error.Location.SourceSpan.Contains(child.Span))
                .SelectMany(Ids));
            ids.AddRange(NotConstant.Contains(error.Id) ? Constants(node) : []);
            ids = ids.Count > 0
                ? ids
                : [.. node.AncestorsAndSelf().Select(Ids).FirstOrDefault(found => found.Any()) ?? []];
        }

        if (ids.Count == 0)
        {
            // Some mutant of the member assigns the variable on no path, or leaves it without the assignment.
            string message = error.GetMessage(CultureInfo.InvariantCulture);
            string name = message.Split('\'') is [_, var quoted, ..] ? quoted : "";
            SyntaxNode member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node;
            ids = [.. member.DescendantNodes().Where(child => Mentions(child, name)).SelectMany(Ids)];
            ids = ids.Count > 0 ? ids : [.. member.DescendantNodesAndSelf().SelectMany(Ids)];
        }

        _leftOut.UnionWith(ids);
    }

    private IEnumerable<int> Constants(SyntaxNode node)
    {
        HashSet<string> names = [.. node.DescendantTokens().Select(token => token.Text)];
        return Mutants.Where(mutant => mutant.Kind == "named constant" && names.Contains(mutant.Mutated.Split(' ')[0]))
            .Select(mutant => mutant.Id);
    }

    private static bool Mentions(SyntaxNode node, string name) =>
        node.DescendantTokens().Any(token => token.Text == name);

    private static IEnumerable<int> Ids(SyntaxNode node) => node.GetAnnotations(MutantRewriter.Annotation)
        .Select(annotation => int.Parse(annotation.Data!, CultureInfo.InvariantCulture));
}
