using System.CommandLine;

namespace Folkmoot.Server.Commands;

/// <summary>The program's sub-commands; without one it serves.</summary>
internal static class CommandLine
{
    public static RootCommand Build()
    {
        var root = new RootCommand("Folkmoot: the people of a place decide together. Without a command it runs the site.") { Installation.Config };
        root.SetAction(ServeCommand.RunAsync);
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(MoveCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        foreach (var command in RoomCommands.CreateAll())
            root.Subcommands.Add(command);
        return root;
    }
}
