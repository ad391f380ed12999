namespace Folkmoot.Funds.Partners;

/// <summary>How far an offer is.</summary>
public enum OfferState
{
    /// <summary>The office has not answered.</summary>
    Open,

    /// <summary>It stands in the journal as a pledge.</summary>
    Confirmed,

    /// <summary>It did not come about.</summary>
    Declined,
}
