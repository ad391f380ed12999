using Folkmoot.Platform.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Assemblies.Pay;

/// <summary>A list of payments as a file.</summary>
internal static class PayEndpoints
{
    public const string List = "/places/{place}/{process}/manage/assembly/money/{number:int}.csv";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(List, async (string place, string process, int number, string? format, AssemblyDoor door, PayDesk desk, CancellationToken cancellationToken) =>
            await door.FindAsync(place, process, cancellationToken) is { } assembly && PayTable.Find(await desk.FindAsync(assembly, cancellationToken), number, process) is { } table
                ? TableAnswer.Of(table, format)
                : Results.NotFound());
}
