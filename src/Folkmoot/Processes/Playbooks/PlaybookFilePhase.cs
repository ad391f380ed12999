namespace Folkmoot.Processes.Playbooks;

/// <summary>A phase as it stands in a playbook's file.</summary>
internal sealed class PlaybookFilePhase
{
    public string Key { get; set; } = "";

    public string Title { get; set; } = "";

    public string About { get; set; } = "";

    public string Method { get; set; } = "";

    public int Days { get; set; }

    public Dictionary<string, object> Settings { get; set; } = [];
}
