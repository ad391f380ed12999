using System.CommandLine;
using Folkmoot.Server.Commands;

// The web host has its own way of stopping; the command line must not end the program before requests have been answered.
return await CommandLine.Build().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
