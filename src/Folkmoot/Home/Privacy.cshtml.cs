using Folkmoot.Platform.PublicPages;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Home;

/// <summary>What is promised about people's data, and what is not.</summary>
[PublicPage]
public sealed class PrivacyModel : PageModel;
