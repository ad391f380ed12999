using Folkmoot.Assemblies.Lottery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Assemblies.Meet;

/// <summary>What the screen in the hall asks for, to show who speaks as it is now.</summary>
internal static class MeetEndpoints
{
    public const string Speaking = "/places/{place}/{process}/assembly/sessions/{number:int}/speakers/progress";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Speaking, async (string place, string process, int number, string? seen, AssemblyDoor door, SessionDesk desk, SpeakerDesk speakers, SpeakerWords words, CancellationToken cancellationToken) =>
        {
            if (await door.FindAsync(place, process, cancellationToken) is not { } assembly || await desk.FindAsync(assembly.Id, number, cancellationToken) is not { Session: var session })
                return Results.NotFound();
            var list = await speakers.ListAsync(session, cancellationToken);
            var changed = SpeakerWords.Stamp(list) != seen || !SpeakerDesk.IsOn(session, list.Now);
            return Results.Json(new DrawProgressAnswer(SpeakerWords.Percent(list, session.TurnSeconds), words.Running(list), changed ? $"{assembly.Url}/sessions/{number}/speakers" : null));
        });
}
