using System.Globalization;
using Folkmoot.Ledger.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["make", var file, ..])
{
    Console.WriteLine(LongYear.Write(file, args.Length > 2 ? int.Parse(args[2]) : 1_000_000));
    return 0;
}

if (args is ["verify", var path])
{
    VerifyBench.Run(path);
    return 0;
}

Console.Error.WriteLine("dotnet run -c Release --project bench/Folkmoot.Ledger.Bench -- make FILE [POSTINGS] | verify FILE");
return 2;
