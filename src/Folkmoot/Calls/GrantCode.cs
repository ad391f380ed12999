namespace Folkmoot.Calls;

/// <summary>Codes of rounds and of their grants in the journal.</summary>
internal static class GrantCode
{
    public static string Of(CallView call, string end)
    {
        var code = $"{call.Place.Slug}-{call.Process.Process.Slug}";
        return (code.Length + end.Length > Ledger.Name.Longest ? code[..(Ledger.Name.Longest - end.Length)] : code) + end;
    }
}
