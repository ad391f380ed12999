namespace Folkmoot.Funds.Partners;

/// <summary>What an agreement says, by the codes of its fields. The texts name each.</summary>
public static class AgreementFields
{
    /// <summary>
    /// What the written agreement of a section 75 pool must state (SI 2000/617, regulation 7(3)): aims and outcomes; contributions and how they may be varied; functions; who and what kinds of service; staff, goods, services and
    /// accommodation; duration, review, variation and termination; and how the fund is run.
    /// </summary>
    public static IReadOnlyList<string> Regulation { get; } =
        ["aims", "contributions", "varying-contributions", "functions", "people-and-services", "staff-goods-accommodation", "review", "variation", "termination", "running"];

    /// <summary>What every pool of several bodies should settle before it needs to.</summary>
    public static IReadOnlyList<string> Practice { get; } = ["host", "pool-manager", "overspend", "underspend", "next-budget", "exit"];

    public static IReadOnlyList<string> All { get; } = [.. Regulation, .. Practice];
}
