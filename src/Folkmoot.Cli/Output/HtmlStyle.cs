namespace Folkmoot.Cli.Output;

internal static class HtmlStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--paper:#fbf7ef;--card:#fff;--ink:#1d2420;--soft:#59625c;--line:#ddd5c6;--ground:#efe7d8;--won:#176b43;--lost:#0b6480;--pound:#f0ab2e;--needed:#8f5200}
        @media(prefers-color-scheme:dark){:root{--paper:#161a18;--card:#1f2522;--ink:#f2eee5;--soft:#b4bcb6;--line:#39423d;--ground:#2b332f;--won:#62c893;--lost:#6cc3dd;--pound:#f0ab2e;--needed:#f2b64d}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.5 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,sans-serif}
        main,footer{max-width:60rem;margin:0 auto;padding:0 1.25rem}
        main{padding-top:2rem}
        h1{font-size:clamp(2rem,6vw,3.25rem);line-height:1.1;letter-spacing:-.015em;margin:.2em 0 .3em;max-width:18ch}
        h2{font-size:1.6rem;line-height:1.2;margin:0 0 .5em}
        h3{font-size:1.2rem;margin:1.5em 0 .3em}
        section{margin:2.5rem 0}
        p{max-width:62ch;margin:.4em 0}
        .kicker{color:var(--won);font-weight:700}
        .lede{font-size:1.35rem;color:var(--soft)}
        .soft,.detail,caption,dt,footer{color:var(--soft)}
        .card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.25rem}
        .bars{list-style:none;margin:1rem 0 0;padding:0;display:grid;gap:.9rem}
        .bars li{display:grid;grid-template-columns:1fr auto;gap:.1rem 1rem;align-items:baseline}
        .name{font-weight:650;overflow-wrap:anywhere}
        .detail{text-align:right;font-variant-numeric:tabular-nums}
        svg{display:block;width:100%;grid-column:1/-1}
        .ground{fill:var(--ground)}.won{fill:var(--won)}.lost{fill:var(--lost)}.pound{fill:var(--pound)}
        .needed{stroke:var(--needed);stroke-width:4;stroke-dasharray:4 2;vector-effect:non-scaling-stroke}
        .scroll{overflow-x:auto;border:1px solid var(--line);border-radius:14px;background:var(--card)}
        .scroll:focus-visible,summary:focus-visible{outline:4px solid var(--pound);outline-offset:2px}
        table{border-collapse:collapse;width:100%}
        caption{text-align:left;padding:.75rem 1rem 0;font-size:.95rem}
        th,td{text-align:left;padding:.6rem 1rem;border-bottom:1px solid var(--line);vertical-align:top}
        tbody tr:last-child td{border-bottom:0}
        .num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        summary{cursor:pointer;font-weight:650;padding:.6rem 0}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.25rem}
        dd{margin:0;font-weight:650;overflow-wrap:anywhere}
        footer{border-top:1px solid var(--line);margin-top:3rem;padding-top:1rem;padding-bottom:3rem}
        @media(max-width:40rem){.bars li,dl{grid-template-columns:1fr}.detail{text-align:left}dd{margin-bottom:.5rem}}
        @media print{body{background:#fff}.scroll{overflow:visible}}
        """;
}
