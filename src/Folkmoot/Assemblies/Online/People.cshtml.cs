using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Tables;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Online;

/// <summary>An organiser puts everybody who registered, or those in one state, into a Google sheet.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class PeopleModel(AssemblyDoor door, SheetDesk desk, PeopleTable people, ICurrentActor current, IStringLocalizer<Texts> texts) : WritePage(door, desk, current, texts)
{
    internal override string Back => Assembly.ManageUrl + "/people";

    internal override string Holds => Texts["People.Holds"];

    internal override IReadOnlyList<string> States => PeopleTable.States;

    private protected override string Suggested => Texts["People.Tab"];

    private protected override async Task<(OutTable Table, string What)> TableAsync(CancellationToken cancellationToken)
    {
        if (Form.State is { Length: > 0 } state && !PeopleTable.States.Contains(state, StringComparer.Ordinal))
            throw new RefusedException(Texts["People.Choose"], nameof(Form.State));
        return (await people.MakeAsync(Assembly, Form.State, cancellationToken), Form.State is { Length: > 0 } ? $"people, {Form.State}" : "people");
    }
}
