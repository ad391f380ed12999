namespace Folkmoot.Delivery;

/// <summary>A resident's answer to "did this help?".</summary>
public enum HelpChoice
{
    Yes,
    Partly,
    No,
}
