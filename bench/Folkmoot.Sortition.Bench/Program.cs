using System.Globalization;
using Folkmoot.Sortition.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("Name a folder with pools (NAME/categories.csv, NAME/respondents.csv): dotnet run -c Release --project bench/Folkmoot.Sortition.Bench -- FOLDER [--write FILE]");
    return 2;
}

using var kept = Array.IndexOf(args, "--write") is var at and >= 0 && at + 1 < args.Length ? new StreamWriter(args[at + 1]) : null;
Say($"# Sortition, {DateTime.UtcNow:d MMMM yyyy}");
Say("");
Say($"Measured at {DateTime.UtcNow:HH:mm} UTC on {Machine.Describe()}");
Say("");
Say("The machine is shared and noisy. Every line is the least CPU time of two to eight repetitions in one process, reading apart: exact leximin with its certificate,");
Say("1,000 panels laid out with everybody on the floor or ceiling of what their chance says and exact weights where stated, the check of the certificate (beside it its");
Say("part of the time for chances and panels), and that of the whole record with its hashes. *Peers* were measured in our research and not in this run. Reach and aim");
Say("stand in brackets; memory is the most that the process had until then.");
Say("");
Say("| pool (people, seats, features) | outcome | chances and proof, CPU s | reached | panels, CPU s | reached | certificate, CPU s | whole record, CPU s | MiB | peers, CPU s |");
Say("|---|---|---|---|---|---|---|---|---|---|");
foreach (var instance in Instance.All)
    Say(instance.Measure(args[0]));
Say("");
Say($"## {SeveralInstance.Draws} panels at once");
Say("");
Say("Nobody is on both, each meets the quotas, and each of the 1,000 draws is split into its panels. The least CPU time of two repetitions.");
Say("");
Say("| pool (people, panels of so many seats) | outcome | chances and proof, CPU s | draws, CPU s | whole record, CPU s | MiB |");
Say("|---|---|---|---|---|---|");
foreach (var instance in SeveralInstance.All)
    Say(instance.MeasureDraws(args[0]));
Say("");
Say("## People who stand by");
Say("");
Say("One in ten drops out, 200 samples. What is missed is counted in people, over all samples; settled: every exchange was tried to the end. To check the record is to choose once more.");
Say("");
Say("| pool (people, seats) | outcome | settled | to choose, CPU s | whole record, CPU s | MiB |");
Say("|---|---|---|---|---|---|");
foreach (var instance in SeveralInstance.All)
    Say(instance.MeasureStandingBy(args[0]));
return 0;

void Say(string line)
{
    Console.WriteLine(line);
    kept?.WriteLine(line);
    kept?.Flush();
}
