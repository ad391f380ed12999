using System.CommandLine;
using System.Reflection;
using Folkmoot.Platform.Hosting;

namespace Folkmoot.Server.Commands;

/// <summary>The sub-commands that rooms add.</summary>
internal static class RoomCommands
{
    public static IEnumerable<Command> CreateAll()
    {
        var create = typeof(RoomCommands).GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!;
        return typeof(IRoomCommand).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRoomCommand)))
            .Select(type => (Command)create.MakeGenericMethod(type).Invoke(null, null)!)
            .OrderBy(command => command.Name, StringComparer.Ordinal);
    }

    private static Command Create<TCommand>()
        where TCommand : IRoomCommand
    {
        var shape = TCommand.Shape;
        var command = new Command(shape.Name, shape.Description);
        foreach (var input in shape.Inputs)
            Add(command, input);
        command.SetAction((parsed, cancellationToken) => Installation.RunAsync(parsed, installation =>
            RunAsync<TCommand>(installation, parsed, cancellationToken)));
        return command;
    }

    private static void Add(Command command, CommandInput input)
    {
        if (input.Flag)
            command.Options.Add(new Option<bool>(input.Name) { Description = input.Description });
        else if (input.IsOption)
            command.Options.Add(new Option<string>(input.Name) { Description = input.Description, Required = input.Required });
        else
            command.Arguments.Add(new Argument<string>(input.Name) { Description = input.Description, Arity = input.Required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne });
    }

    private static async Task RunAsync<TCommand>(Installation installation, ParseResult parsed, CancellationToken cancellationToken)
        where TCommand : IRoomCommand
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (var input in TCommand.Shape.Inputs)
        {
            var value = input.Flag ? (parsed.GetValue<bool>(input.Name) ? "true" : null) : parsed.GetValue<string>(input.Name);
            if (value is not null)
                values[input.Name] = value;
        }

        await using var app = PlatformHost.Build(installation.Settings, installation.Database);
        await app.PrepareDatabaseAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var command = ActivatorUtilities.CreateInstance<TCommand>(scope.ServiceProvider);
        var progress = new ProgressLine(Console.Error);
        await command.RunAsync(new CommandRun(values, parsed.InvocationConfiguration.Output, progress.Show), cancellationToken);
        progress.End();
    }
}
