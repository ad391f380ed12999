using System.Globalization;
using Folkmoot.Counting;
using Folkmoot.Counting.Bench;
using Folkmoot.Counting.Pabulib;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 0)
{
    Console.Error.WriteLine("Name a folder with Pabulib files: dotnet run -c Release --project bench/Folkmoot.Counting.Bench -- FOLDER [part of a file name]");
    Console.Error.WriteLine("or a number of ballots to draw: dotnet run -c Release --project bench/Folkmoot.Counting.Bench -- synthetic 1000000");
    return 2;
}

if (args[0] is "synthetic")
{
    Console.WriteLine("| ballots | different | draw and group, CPU s | one run, CPU s | winners | Add1, CPU s | steps | winners | exact decisions | peak MB | wall s |");
    Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
    foreach (var ballots in args.Skip(1).Select(int.Parse))
    {
        Synthetic.Measure(ballots);
    }

    return 0;
}

Console.WriteLine("| file | ballots x projects | rule | steps | winners | exact decisions | CPU s, best | CPU s, median | of n | KB allocated |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
foreach (var (file, name, rule) in Work.All.Where(w => args.Length < 2 || w.File.Contains(args[1], StringComparison.OrdinalIgnoreCase)))
{
    var path = Path.Combine(args[0], file);
    if (!File.Exists(path))
    {
        Console.WriteLine($"| {file} | not here | {name} | | | | | | | |");
        continue;
    }

    var election = PabulibReader.Read(path).Election;
    var result = Counter.Count(election, rule);
    var measured = Measurement.Of(() => Counter.Count(election, rule));
    Console.WriteLine(
        $"| {file} | {election.BallotCount} x {election.ProjectCount} | {name} | {result.Steps} | {result.Winners.Count} | {result.ExactComparisons} " +
        $"| {measured.Best:F5} | {measured.Median:F5} | {measured.Times} | {measured.Allocated / 1024} |");
}

return 0;
