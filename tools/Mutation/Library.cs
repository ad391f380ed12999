using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Folkmoot.Mutation;

/// <summary>A library of the project with all its mutants built in, each behind its switch.</summary>
internal sealed class Library
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly Lazy<IReadOnlyList<ISourceGenerator>> Generators = new(FindGenerators);

    private readonly string _folder;
    private readonly string _name;
    private readonly string[] _files;
    private readonly string[] _generated;

    public Library(string root, string name)
    {
        (_folder, _name) = (Path.Combine(root, "src", name), name);
        var built = Path.Combine(_folder, "obj", "Debug", "net10.0");
        _generated = [Path.Combine(built, $"{name}.GlobalUsings.g.cs"), Path.Combine(built, $"{name}.AssemblyInfo.cs")];
        _files = [.. Directory.EnumerateFiles(_folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(_folder, file).StartsWith("obj", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Builds the library with its mutants to a file and returns those that are in it.</summary>
    /// <exception cref="InvalidOperationException">It cannot be built, even without any mutant.</exception>
    public IReadOnlyList<Mutant> Build(string target)
    {
        var broken = new HashSet<int>();
        while (true)
        {
            var mutants = new List<Mutant>();
            var trees = _files.Select(file => Rewrite(file, mutants, broken)).Concat(_generated.Select(Parse)).Append(CSharpSyntaxTree.ParseText(Switch(), Parsing)).ToList();
            var result = Compile(trees, target);
            if (result.Success)
                return [.. mutants.Where(mutant => !broken.Contains(mutant.Id))];
            var before = broken.Count;
            foreach (var error in result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error))
                broken.UnionWith(Blamed(error));
            if (broken.Count == before)
                throw new InvalidOperationException("The library does not compile: " + result.Diagnostics.First(found => found.Severity == DiagnosticSeverity.Error));
        }
    }

    private SyntaxTree Rewrite(string file, List<Mutant> mutants, HashSet<int> broken)
    {
        var mutator = new Mutator(Path.GetRelativePath(_folder, file), mutants.Count, broken);
        var root = mutator.Visit(Parse(file).GetRoot());
        mutants.AddRange(mutator.Mutants);
        return CSharpSyntaxTree.Create((CSharpSyntaxNode)root!, Parsing, file, System.Text.Encoding.UTF8);
    }

    private static SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Parsing, file, System.Text.Encoding.UTF8);

    private static string Switch()
    {
        using var stream = typeof(Library).Assembly.GetManifestResourceStream("Switch.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private Microsoft.CodeAnalysis.Emit.EmitResult Compile(IEnumerable<SyntaxTree> trees, string target)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"))
            .Select(file => MetadataReference.CreateFromFile(file));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, checkOverflow: true, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(_name, trees, references, options);
        CSharpGeneratorDriver.Create(Generators.Value, parseOptions: Parsing).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        using var stream = File.Create(target);
        return generated.Emit(stream);
    }

    /// <summary>The generators of code that come with the SDK and that every project has, as the one that writes JSON.</summary>
    private static IReadOnlyList<ISourceGenerator> FindGenerators()
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var packs = new DirectoryInfo(Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, "packs", "Microsoft.NETCore.App.Ref"));
        var newest = packs.EnumerateDirectories(runtime.Name.Split('.')[0] + ".*").OrderByDescending(pack => Version.Parse(pack.Name)).First();
        return [.. Directory.EnumerateFiles(Path.Combine(newest.FullName, "analyzers", "dotnet", "cs"), "*Json*.dll")
            .SelectMany(file => new Microsoft.CodeAnalysis.Diagnostics.AnalyzerFileReference(file, new Loader()).GetGenerators(LanguageNames.CSharp))];
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }

    /// <summary>The innermost mutant around an error or, where there is none, all those of the member that it stands in.</summary>
    private static IEnumerable<int> Blamed(Diagnostic error)
    {
        if (error.Location.SourceTree is not { } tree)
            return [];
        var node = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.AncestorsAndSelf().FirstOrDefault(around => around.HasAnnotations(Mutant.Mark)) is { } mutant)
            return Numbers(mutant);
        var member = node.AncestorsAndSelf().FirstOrDefault(around => around is Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax) ?? tree.GetRoot();
        return member.DescendantNodes().Where(inner => inner.HasAnnotations(Mutant.Mark)).SelectMany(Numbers);
    }

    private static IEnumerable<int> Numbers(SyntaxNode node) =>
        node.GetAnnotations(Mutant.Mark).Select(annotation => int.Parse(annotation.Data!, System.Globalization.CultureInfo.InvariantCulture));
}
