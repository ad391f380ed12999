namespace Folkmoot.Platform.Hosting;

/// <summary>One run of a sub-command.</summary>
/// <param name="Values">What was given, by the names of its inputs; a flag that was given has the value "true".</param>
/// <param name="Out">Where results go.</param>
/// <param name="Report">Shows how far it is, 0 to 1000 with a few words, on the terminal.</param>
public sealed record CommandRun(IReadOnlyDictionary<string, string> Values, TextWriter Out, Action<int, string> Report)
{
    public string? this[string name] => Values.GetValueOrDefault(name);

    public bool Has(string flag) => Values.ContainsKey(flag);
}
