using System.CommandLine;

var root = new RootCommand("Counts participatory budgets, exactly, and says why.");
return await root.Parse(args).InvokeAsync();
