namespace Folkmoot.Processes.Playbooks;

/// <summary>A playbook as it stands in its file; every property is a key of the YAML.</summary>
internal sealed class PlaybookFile
{
    public string Key { get; set; } = "";

    public string Title { get; set; } = "";

    public string Practice { get; set; } = "";

    public string Summary { get; set; } = "";

    public string SuitedTo { get; set; } = "";

    public List<string> Facts { get; set; } = [];

    public List<PlaybookFilePhase> Phases { get; set; } = [];
}
