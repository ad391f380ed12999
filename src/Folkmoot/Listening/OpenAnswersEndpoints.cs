using System.Text;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Listening;

/// <summary>The downloads of a conversation that has ended.</summary>
internal static class OpenAnswersEndpoints
{
    public const string Votes = "/places/{place}/{process}/listen/votes.csv";
    public const string Statements = "/places/{place}/{process}/listen/comments.csv";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Votes, (string place, string process, ProcessDoor door, OpenAnswers answers, CancellationToken cancellationToken) =>
            FileAsync(place, process, door, answers.VotesAsync, "votes", cancellationToken));
        endpoints.MapGet(Statements, (string place, string process, ProcessDoor door, OpenAnswers answers, CancellationToken cancellationToken) =>
            FileAsync(place, process, door, async (id, token) => await answers.StatementsAsync(id, token), "comments", cancellationToken));
    }

    private static async Task<IResult> FileAsync(string place, string process, ProcessDoor door, Func<Guid, CancellationToken, Task<string?>> read, string name, CancellationToken cancellationToken) =>
        await door.FindAsync(place, process, cancellationToken) is { ConversationPhase.State: PhaseState.Closed } view && await read(view.Process.Id, cancellationToken) is { } file
            ? Results.File(Encoding.UTF8.GetBytes(file), "text/csv; charset=utf-8", $"{place}-{process}-{name}.csv")
            : Results.NotFound();
}
