using Microsoft.AspNetCore.Html;

namespace Folkmoot.Platform.Components;

/// <summary>Holds what a choice reveals when it is chosen.</summary>
internal sealed class ConditionalSlot
{
    public IHtmlContent? Content { get; set; }
}
