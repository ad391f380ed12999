using Folkmoot.Platform.PublicPages;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Home;

/// <summary>How anybody can check what is decided here.</summary>
[PublicPage]
public sealed class CheckModel : PageModel;
