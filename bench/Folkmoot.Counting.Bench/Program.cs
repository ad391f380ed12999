using System.Globalization;
using Folkmoot.Counting.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["synthetic", var file])
{
    Console.WriteLine(Synthetic.Measure(file));
    return 0;
}

if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("Name a folder with Pabulib files: dotnet run -c Release --project bench/Folkmoot.Counting.Bench -- FOLDER [part of a name] [--write FILE] [--command PROGRAM]");
    Console.Error.WriteLine("--write keeps the report in a file; --command measures the start-up of that build of the command line; with part of a name only such lines are measured.");
    return 2;
}

Report.Run(args[0], args.Skip(1).FirstOrDefault(a => !a.StartsWith('-') && a != Option("--write") && a != Option("--command")), Option("--write"), Option("--command"));
return 0;

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
