namespace Folkmoot.Cli.Map;

internal static class MapStyle
{
    public const string Css = """
        .map{max-width:45rem;height:auto;background:var(--paper);border-radius:14px}
        .g0{fill:#8a8f8c}.g1{fill:#0b7285}.g2{fill:#b8660a}.g3{fill:#7b2f8f}.g4{fill:#2f7d3b}.g5{fill:#a61e4d}.g6,.g7,.g8,.g9,.g10,.g11,.g12,.g13,.g14{fill:#565c59}
        .s0{fill:#0b7285}.s1{fill:#3c7f8a}.s2{fill:#7a8a85}.s3{fill:#9c8350}.s4{fill:#b8660a}
        .letter{font-size:40px;font-weight:800;fill:var(--ink);stroke:var(--paper);stroke-width:8px;paint-order:stroke}
        """;
}
