using Folkmoot.Platform.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Everybody who registered as a file, for organisers.</summary>
internal static class PeopleEndpoints
{
    public const string Export = "/places/{place}/{process}/manage/assembly/people.csv";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Export, async (string place, string process, string? state, string? format, AssemblyDoor door, PeopleTable people, CancellationToken cancellationToken) =>
            await door.FindAsync(place, process, cancellationToken) is { } assembly
                ? TableAnswer.Of(await people.MakeAsync(assembly, state, cancellationToken), format)
                : Results.NotFound());
}
