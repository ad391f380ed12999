using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;

namespace Folkmoot.Home;

/// <summary>How anybody can check what is decided here.</summary>
[PublicPage]
public sealed class CheckModel : SitePage;
