using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;

namespace Folkmoot.Home;

/// <summary>What is promised about people's data, and what is not.</summary>
[PublicPage]
public sealed class PrivacyModel : SitePage;
