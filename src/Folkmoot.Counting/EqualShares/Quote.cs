namespace Folkmoot.Counting;

/// <summary>What a project would cost its supporters now. The exact price lies in the open interval around <see cref="Price"/> that the two bounds span.</summary>
internal readonly record struct Quote
{
    public required int Project { get; init; }

    /// <summary>Price per unit of value; who has no more than this times value would pay all that is left.</summary>
    public required double Price { get; init; }

    /// <summary>Proven lower bound of the price per unit of value.</summary>
    public required double LowPrice { get; init; }

    /// <summary>Proven lower bound of the price per unit of utility.</summary>
    public required double Low { get; init; }

    /// <summary>Proven upper bound of the price per unit of utility.</summary>
    public required double High { get; init; }

    /// <summary>Whether nobody who would run out has any money left, so that the price is simply cost / <see cref="RichValue"/>.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Weight times value of those who would not run out.</summary>
    public double RichValue { get; init; }

    /// <summary>The exact price, when doubles could not tell who would run out.</summary>
    public ExactQuote? Exact { get; init; }
}

/// <summary>An exact price: <see cref="Due"/> over (the common denominator of the run times <see cref="Value"/>).</summary>
/// <param name="Due">What those who do not run out pay together, times the common denominator.</param>
/// <param name="Value">Their weight times value.</param>
/// <param name="RanOut">The groups that would pay all they have; null when the doubles tell.</param>
internal sealed record ExactQuote(Natural Due, long Value, HashSet<int>? RanOut);
