using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Home;

/// <summary>What is promised about people's data, and what is not.</summary>
public sealed class PrivacyModel : PageModel;
