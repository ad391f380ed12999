using System.Globalization;
using Folkmoot.Opinion.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["memory"])
{
    Console.WriteLine(Figures.Memory());
    return 0;
}

if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("Name a folder with exports of Polis: dotnet run -c Release --project bench/Folkmoot.Opinion.Bench -- FOLDER [--write FILE]");
    return 2;
}

using var kept = Array.IndexOf(args, "--write") is var at and >= 0 && at + 1 < args.Length ? new StreamWriter(args[at + 1]) : null;
foreach (var line in Figures.Lines(args[0]))
{
    Console.WriteLine(line);
    kept?.WriteLine(line);
    kept?.Flush();
}

return 0;
