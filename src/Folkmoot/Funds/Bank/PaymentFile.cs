using System.Globalization;
using System.Text;
using Folkmoot.Communities;
using Folkmoot.Platform.Tables;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.Funds.Bank;

/// <summary>What is ready to be paid, for the bank: names, amounts and references. Account numbers are not kept here; the bank knows its payees.</summary>
internal static class PaymentFile
{
    public const string Route = "/places/{place}/funds/manage/payments.csv";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Route, FileAsync);

    private static async Task<IResult> FileAsync(string place, Places places, PoolBook book, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found || await book.FindAsync(found, cancellationToken) is not { } pool)
            return Results.NotFound();
        var local = PlaceClock.Local(clock.GetUtcNow(), found.TimeZone).Date;
        var today = new DateOnly(local.Year, local.Month, local.Day);
        var file = new StringBuilder("Payee,Amount,Currency,Reference\r\n");
        foreach (var grant in pool.Figures.Grants.Where(grant => grant.Step(today) == GrantStep.Send))
            file.Append(CultureInfo.InvariantCulture, $"{Csv.Field(pool.NameOf(grant.Decision.Payee))},{(grant.Payable > 0 ? grant.Payable : grant.Due) / 100m:0.00},{found.Currency},{Csv.Field(grant.Decision.Grant)}\r\n");
        return Results.File(Encoding.UTF8.GetBytes(file.ToString()), "text/csv; charset=utf-8", $"{place}-payments-{today:yyyy-MM-dd}.csv");
    }
}
