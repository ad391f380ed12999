using System.Globalization;
using Folkmoot.Mutation;

if (args is not [var library, var folders, var size, var seed] || !int.TryParse(size, CultureInfo.InvariantCulture, out var sample) || !int.TryParse(seed, CultureInfo.InvariantCulture, out var start))
{
    Console.Error.WriteLine("""
        mutation LIBRARY FOLDERS SAMPLE SEED
        Puts small faults into a library, one at a time, and tells which of them its tests find, as in:
            dotnet build tests/Folkmoot.Counting.Tests && dotnet run --project tools/Mutation -- Folkmoot.Counting Greedy,Phragmen,EqualShares 400 1
        FOLDERS are those of the library whose mutants are tried, "all" for every one; SAMPLE is how many are drawn among them, by the seed.
        """);
    return 2;
}

var root = Directory.GetCurrentDirectory();
var built = Path.Combine(root, "tests", library + ".Tests", "bin", "Debug", "net10.0");
if (!File.Exists(Path.Combine(built, library + ".Tests.dll")))
{
    Console.Error.WriteLine($"{library}.Tests is not built here; run this in the project's folder after: dotnet build tests/{library}.Tests");
    return 2;
}

// The tests run where none of the shared data is near: the score is that of the project's own tests.
var folder = Directory.CreateTempSubdirectory("mutation-").FullName;
foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
{
    var copy = Path.Combine(folder, Path.GetRelativePath(built, file));
    Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
    File.Copy(file, copy);
}

var mutants = new Library(root, library).Build(Path.Combine(folder, library + ".dll"));
var chosen = mutants.Where(mutant => folders == "all" || folders.Split(',').Any(name => mutant.File.StartsWith(name + Path.DirectorySeparatorChar, StringComparison.Ordinal))).ToArray();
Console.WriteLine($"{mutants.Count} mutants in {library}, {chosen.Length} of them in {folders}");
#pragma warning disable CA5394 // a sample to be repeated from its seed, not a secret
new Random(start).Shuffle(chosen);
#pragma warning restore CA5394
var run = new TestRun(folder, library + ".Tests.dll");
var classes = run.Classes().ToDictionary(name => name, run.Reach, StringComparer.Ordinal);
Console.WriteLine($"{classes.Count} classes of tests, {classes.Values.Sum(known => known.Time.TotalSeconds):0} s");

var fates = new Dictionary<Mutant, Fate>();
foreach (var mutant in chosen.Take(sample))
{
    fates[mutant] = FateOf(mutant);
    Console.WriteLine($"{fates[mutant]} {mutant}");
}

Console.WriteLine("folder | tried | found | hung | survived | not reached | score");
foreach (var part in fates.GroupBy(fate => Path.GetDirectoryName(fate.Key.File)!, StringComparer.Ordinal).OrderBy(part => part.Key, StringComparer.Ordinal).Append(null))
{
    var counted = (part ?? fates.AsEnumerable()).CountBy(fate => fate.Value).ToDictionary();
    int Of(Fate fate) => counted.GetValueOrDefault(fate);
    Console.WriteLine(FormattableString.Invariant(
        $"{part?.Key ?? "all"} | {counted.Values.Sum()} | {Of(Fate.Found)} | {Of(Fate.Hung)} | {Of(Fate.Survived)} | {Of(Fate.NotReached)} | {100.0 * (Of(Fate.Found) + Of(Fate.Hung)) / counted.Values.Sum():0.0} %"));
}

Directory.Delete(folder, recursive: true);
return 0;

// The quickest classes that reach the mutant first, up to a few seconds of them at a time.
Fate FateOf(Mutant mutant)
{
    var reaching = classes.Where(known => known.Value.Reached.Contains(mutant.Id)).OrderBy(known => known.Value.Time).ToList();
    if (reaching.Count == 0)
        return Fate.NotReached;
    for (var at = 0; at < reaching.Count;)
    {
        var (batch, time) = (new List<string>(), TimeSpan.Zero);
        do
        {
            batch.Add(reaching[at].Key);
            time += reaching[at].Value.Time;
        }
        while (++at < reaching.Count && time < TimeSpan.FromSeconds(6));
        if (run.Try(mutant.Id, batch, (4 * time) + TimeSpan.FromSeconds(10)) is not Fate.Survived and var fate)
            return fate;
    }

    return Fate.Survived;
}
