using System.ComponentModel.DataAnnotations;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Platform.Pages;

/// <summary>Every component in every state, for those who build pages and those who check them.</summary>
public sealed class ComponentsModel : SitePage
{
    [BindProperty]
    public GalleryInput Input { get; set; } = new();

    [BindProperty]
    public string[]? Choice { get; set; }

    [BindProperty]
    public int Sequence { get; set; }

    public void OnGet([FromQuery] string? flash)
    {
        ModelState.Clear();
        if (flash is "done")
            Flash.Done(TempData, "Your vote is saved. You can change it until Sunday, 8 pm.");
        if (flash is "note")
            Flash.Note(TempData, "This is a demonstration. Nothing here is real.");
    }

    public IActionResult OnPostTry() => ModelState.IsValid ? RedirectToPage(values: new { flash = "done" }) : Page();

    public IActionResult OnPostSave()
    {
        if (Request.Headers.XRequestedWith != "fetch")
            return RedirectToPage(values: new { flash = "done" });
        long[] costs = [1_850_000, 4_200_000, 780_000, 1_230_000];
        var chosen = (Choice ?? []).Where(c => c is "1" or "2" or "3" or "4").Select(c => costs[c[0] - '1']).ToList();
        return new JsonResult(new { saved = true, sequence = Sequence, total = chosen.Sum(), count = chosen.Count });
    }

    public sealed class GalleryInput
    {
        [Required(ErrorMessage = "Enter the name of your group")]
        [Display(Name = "Name of your group")]
        public string? Group { get; set; }

        [Required(ErrorMessage = "Choose where the idea belongs")]
        public string? Ward { get; set; }

        [Required(ErrorMessage = "Enter the day it should begin")]
        public DateOnly? Begins { get; set; }
    }
}
