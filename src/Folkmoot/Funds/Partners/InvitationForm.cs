namespace Folkmoot.Funds.Partners;

/// <summary>The words of an invitation.</summary>
public sealed class InvitationForm
{
    public string? Does { get; set; }

    public string? ForWhom { get; set; }

    public string? Terms { get; set; }

    public string? Gets { get; set; }

    public bool IsOpen { get; set; } = true;
}
