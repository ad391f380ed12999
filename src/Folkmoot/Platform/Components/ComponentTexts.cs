using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace Folkmoot.Platform.Components;

/// <summary>The words that components bring along, in the reader's language.</summary>
internal static class ComponentTexts
{
    private static readonly ResourceManager Resources = new("Folkmoot.Platform.Components.ComponentTexts", typeof(ComponentTexts).Assembly);

    public static string Back => Get();

    public static string Breadcrumb => Get();

    public static string BudgetBar => Get();

    public static string BudgetChosenOne => Get();

    public static string BudgetChosenOther => Get();

    public static string BudgetMeter(string first, string second) => Fill(Get(), first, second);

    public static string BudgetOf(string value) => Fill(Get(), value);

    public static string BudgetChosenOf(string first, string second) => Fill(Get(), first, second);

    public static string BudgetLeft(string value) => Fill(Get(), value);

    public static string BudgetMost(string value) => Fill(Get(), value);

    public static string BudgetOver(string value) => Fill(Get(), value);

    public static string PointsOne => Get();

    public static string PointsOther => Get();

    public static string PointsOver(string value) => Fill(Get(), value);

    public static string ChoiceBar => Get();

    public static string MapOpen => Get();

    public static string MapFailed => Get();

    public static string MapCloser => Get();

    public static string MapFarther => Get();

    public static string MapHint => Get();

    public static string MapMiddle => Get();

    public static string MapTaken => Get();

    public static string CharactersAtLimit => Get();

    public static string CharactersOverLimitOne => Get();

    public static string CharactersOverLimitOther => Get();

    public static string CharactersUnderLimitOne => Get();

    public static string CharactersUnderLimitOther => Get();

    public static string ChartTable => Get();

    public static string Contents => Get();

    public static string Copied => Get();

    public static string Copy => Get();

    public static string DateDay => Get();

    public static string DateIncomplete => Get();

    public static string DateMonth => Get();

    public static string DateNotReal => Get();

    public static string DateYear => Get();

    public static string ErrorPrefix => Get();

    public static string ErrorSummaryTitle => Get();

    public static string Important => Get();

    public static string LimitCharacters => Get();

    public static string LimitWords => Get();

    public static string MapLabel(string value) => Fill(Get(), value);

    public static string MapLabelPlain => Get();

    public static string MapListTitle => Get();

    public static string Next => Get();

    public static string Page(string value) => Fill(Get(), value);

    public static string PageHidden => Get();

    public static string Pagination => Get();

    public static string PhaseDone => Get();

    public static string PhaseNext => Get();

    public static string PhaseNow => Get();

    public static string Previous => Get();

    public static string ReadMore => Get();

    public static string SaveFailed => Get();

    public static string SaveRefused => Get();

    public static string SaveSaved => Get();

    public static string SaveSaving => Get();

    public static string Success => Get();

    public static string Warning => Get();

    public static string Fill(string text, string first, string second = "") =>
        text.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal);

    private static string Get([CallerMemberName] string name = "") =>
        Resources.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"ComponentTexts has no text named {name}.");
}
