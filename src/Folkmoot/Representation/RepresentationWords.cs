using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Representation;

/// <summary>How questions, answers and shares read; the same on every page and in every download.</summary>
internal sealed class RepresentationWords(IStringLocalizer<Texts> texts)
{
    public string Question(Question question) => texts[$"Question.{question}"];

    /// <summary>An area is called what the organiser calls it.</summary>
    public string Answer(Question question, string value) => question == Representation.Question.Area ? value : texts[$"Answer.{question}.{value}"];

    public string Number(int? number) => number is { } shown ? shown.ToString("N0", CultureInfo.CurrentCulture) : texts["Hidden"];

    /// <summary>A share of thousandths as percent without decimals.</summary>
    public string Share(int? thousandths) => thousandths is { } share ? ((share + 5) / 10).ToString(CultureInfo.CurrentCulture) + " %" : "–";
}
