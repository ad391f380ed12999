using System.Globalization;
using Folkmoot.Platform.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Assemblies.Pay;

/// <summary>A list for whoever makes the payments: seats, names and amounts. It is the only place where they stand side by side outside the pages of organisers.</summary>
internal static class PayEndpoints
{
    public const string List = "/places/{place}/{process}/manage/assembly/money/{number:int}.csv";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(List, async (string place, string process, int number, string? format, AssemblyDoor door, PayDesk desk, CancellationToken cancellationToken) =>
        {
            if (await door.FindAsync(place, process, cancellationToken) is not { } assembly)
                return Results.NotFound();
            var view = await desk.FindAsync(assembly, cancellationToken);
            if (view.Lists.FirstOrDefault(l => l.List.Number == number) is not { } list)
                return Results.NotFound();
            var lines = view.Costs.Where(c => c.Cost.ListId == list.List.Id).GroupBy(c => (c.Seat, c.Name)).OrderBy(g => g.Key.Seat)
                .Select(g => string.Join(',', [Number(g.Key.Seat), Csv.Field(g.Key.Name), .. Enum.GetValues<MemberCostKind>().Select(k => Number(g.Where(c => c.Cost.Kind == k).Sum(c => c.Cost.Pence))), Number(g.Sum(c => c.Cost.Pence))]));
            return TableAnswer.Of("seat,name,honorarium,travel,care,other,minor_units\r\n" + string.Join("\r\n", lines) + "\r\n", $"members-{process}-{number}.csv", format);
        });

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
