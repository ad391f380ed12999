using System.Collections.Frozen;

namespace Folkmoot.Platform.Components;

/// <summary>The drawings. The sheet is 320 by 180, the ground at about 154; s- classes fill and l- classes draw lines in the colours of the theme.</summary>
internal static class SceneMotifs
{
    public const string Water = """<path class="s-water" d="M0 140q20-7 40 0t40 0 40 0 40 0 40 0 40 0 40 0 40 0v40H0z"/><path class="l-white" stroke-width="2.5" opacity=".55" d="M24 158q10-4 20 0t20 0M132 164q10-4 20 0t20 0M236 156q10-4 20 0t20 0"/>""";

    private const string Trees = """
        <path class="l-wood-deep" stroke-width="9" d="M98 156V92"/><circle class="s-leaf" cx="98" cy="78" r="38"/><circle class="s-leaf-pale" cx="86" cy="66" r="17" opacity=".7"/>
        <path class="l-wood-deep" stroke-width="7" d="M190 154v-44"/><circle class="s-leaf-pale" cx="190" cy="98" r="27"/>
        <path class="l-wood-deep" stroke-width="6" d="M246 152v-30"/><ellipse class="s-leaf" cx="246" cy="104" rx="16" ry="32"/>
        <path class="l-leaf" stroke-width="3" d="M140 156v-8M136 150l4 4 4-4M216 156v-8M212 150l4 4 4-4"/>
        """;

    private const string Hall = """
        <path class="s-brick" d="M62 98 160 46l98 52z"/><path class="s-brick-deep" d="M72 98h176v11H72z"/>
        <path class="l-wood" stroke-width="9" d="M88 110v46M128 110v46M192 110v46M232 110v46"/>
        <circle class="s-white" cx="160" cy="78" r="12"/><path class="l-dark" stroke-width="2.5" d="M160 71v7l5 3"/>
        <path class="s-gold" d="M96 128h24v8H96zM200 128h24v8h-24z"/><path class="s-leaf" d="M100 136h16v20h-16zM204 136h16v20h-16z"/>
        <path class="s-white" d="M140 118h40v38h-40z" opacity=".85"/><path class="s-violet" d="M140 118h10v12a5 5 0 0 1-10 0zM160 118h10v12a5 5 0 0 1-10 0z"/><path class="s-rose" d="M150 118h10v12a5 5 0 0 1-10 0zM170 118h10v12a5 5 0 0 1-10 0z"/>
        """;

    private const string Bike = """
        <g class="l-dark" stroke-width="6"><circle cx="108" cy="127" r="27"/><circle cx="206" cy="127" r="27"/></g>
        <path class="l-dark" stroke-width="1.6" opacity=".6" d="M108 100v54M81 127h54M89 108l38 38M127 108l-38 38M206 100v54M179 127h54M187 108l38 38M225 108l-38 38"/>
        <path class="l-brick" stroke-width="7" d="M108 127l32-50h48l18 50M140 77l18 50 30-50M108 127h50"/>
        <path class="l-dark" stroke-width="6" d="M130 70h20M188 77l-6-18h16"/><circle class="s-dark" cx="158" cy="127" r="6"/>
        <path class="s-wood" d="M196 62h30l-5 22h-20z"/><circle class="s-rose" cx="204" cy="58" r="6"/><circle class="s-leaf" cx="214" cy="56" r="7"/><circle class="s-gold" cx="221" cy="60" r="5"/>
        """;

    private const string Boat = """
        <path class="l-wood-deep" stroke-width="5" d="M162 126V34"/><path class="s-white" d="M168 40l54 76h-54z"/><path class="s-gold" d="M156 54v62h-44z"/><path class="s-rose" d="M162 34l-18 5 18 6z"/>
        <path class="s-wood" d="M92 122h146q-8 30-30 30h-84q-22 0-32-30z"/><path class="s-wood-deep" d="M92 122h146l-2 8H95z"/>
        """;

    private const string Playground = """
        <path class="l-wood-deep" stroke-width="6" d="M58 156l20-84 20 84M150 156l20-84 20 84M78 72h92"/>
        <path class="l-dark" stroke-width="2.5" d="M106 74l-10 52M122 74l-10 52M136 74l8 50M150 74l8 50"/><path class="l-brick" stroke-width="7" d="M94 127h20M142 125h18"/>
        <circle class="s-skin" cx="151" cy="100" r="9"/><path class="s-violet" d="M142 124v-8q0-8 9-8t9 8v8z"/>
        <path class="l-wood" stroke-width="5" d="M216 156V88M234 156V88M216 104h18M216 120h18M216 136h18"/><path class="l-gold" stroke-width="10" d="M234 90q16 6 26 36t28 26"/>
        """;

    private const string Books = """
        <path class="s-white" d="M158 78q-26-18-56-8V36q30-10 56 8z"/><path class="s-white" d="M158 78q26-18 56-8V36q-30-10-56 8z" opacity=".82"/><path class="l-dark" stroke-width="2" opacity=".5" d="M112 48q18-4 36 4M112 58q18-4 36 4M168 52q18-8 36-4M168 62q18-8 36-4"/>
        <rect class="s-violet" x="98" y="84" width="120" height="22" rx="4"/><rect class="s-gold" x="108" y="106" width="104" height="22" rx="4"/><rect class="s-brick" x="92" y="128" width="132" height="26" rx="4"/>
        <path class="s-white" opacity=".8" d="M186 90h32v10h-32zM116 112h24v10h-24zM190 136h34v10h-34z"/>
        <path class="s-leaf" d="M238 96h16v58h-16z"/><path class="s-rose" d="M256 106h14v48h-14z"/><path class="s-water" d="M60 102l15-3 9 54-15 2z"/>
        """;

    private const string Lamp = """
        <path class="s-brick" d="M196 96l34-26 34 26v58h-68z"/><path class="s-brick-deep" d="M190 98l40-32 40 32-5 5-35-27-35 27z"/><path class="s-sun" d="M208 108h16v18h-16zM236 108h16v18h-16z"/><path class="s-brick-deep" d="M222 134h16v20h-16z"/>
        <path class="s-sun" opacity=".4" d="M134 66h14l44 88H90z"/><path class="l-dark" stroke-width="6" d="M92 156V72q0-22 22-22h26"/><path class="s-dark" d="M126 50h30l-7 14h-16z"/><path class="l-dark" stroke-width="9" d="M84 156h16"/>
        """;

    private const string Sports = """
        <path class="l-white" stroke-width="7" d="M66 156V78h124v78"/><path class="l-white" stroke-width="1.6" opacity=".8" d="M84 80v74M102 80v74M120 80v74M138 80v74M156 80v74M174 80v74M68 96h120M68 114h120M68 132h120"/>
        <circle class="s-white" cx="226" cy="134" r="21"/><path class="s-dark" d="M226 124l9 7-3 11h-12l-3-11z"/><path class="l-dark" stroke-width="2.5" d="M226 124v-10M235 131l10-3M232 142l6 9M220 142l-6 9M217 131l-10-3"/>
        <path class="l-wood" stroke-width="4" d="M270 154V96"/><path class="s-rose" d="M272 96l24 9-24 9z"/>
        """;

    private const string Music = """
        <path class="s-violet" d="M84 86q40-8 74-40 34 32 74 40z"/><path class="l-wood" stroke-width="7" d="M98 88v56M134 88v56M182 88v56M218 88v56"/><path class="s-wood-deep" d="M84 142h148v14H84z"/><circle class="s-gold" cx="158" cy="44" r="6"/>
        <circle class="s-skin" cx="158" cy="104" r="10"/><path class="s-rose" d="M146 142v-14q0-12 12-12t12 12v14z"/><path class="l-gold" stroke-width="5" d="M150 132l28-14"/>
        <g class="s-dark"><ellipse cx="252" cy="82" rx="9" ry="7"/><ellipse cx="278" cy="74" rx="9" ry="7"/><ellipse cx="56" cy="98" rx="8" ry="6"/></g><path class="l-dark" stroke-width="4" d="M260 82V46l26-8v36M63 98V66q10 4 12 14"/>
        """;

    private const string Garden = """
        <path class="l-leaf" stroke-width="5" d="M98 128V92M98 110l-14-10M98 104l14-10M150 128v-58M150 104l-14-10M150 112l14-10M206 128v-30"/>
        <circle class="s-gold" cx="150" cy="62" r="20"/><circle class="s-wood-deep" cx="150" cy="62" r="10"/>
        <circle class="s-brick" cx="84" cy="96" r="9"/><circle class="s-brick" cx="112" cy="90" r="9"/><circle class="s-rose" cx="98" cy="84" r="9"/>
        <path class="s-leaf-pale" d="M206 100q-26-6-30-26 24 0 30 26 6-26 30-26-4 20-30 26z"/><path class="s-leaf" d="M206 124q-22-2-30-18 24-2 30 18 6-20 30-18-8 16-30 18z"/>
        <path class="s-wood-deep" d="M70 124h176v10H70z"/><path class="s-wood" d="M64 130h188v26H64z"/><path class="l-wood-deep" stroke-width="2.5" d="M64 143h188M126 130v26M190 130v26"/>
        """;

    private const string Bench = """
        <path class="l-wood-deep" stroke-width="9" d="M66 156V92"/><circle class="s-leaf" cx="66" cy="74" r="40"/><circle class="s-leaf-pale" cx="52" cy="62" r="16" opacity=".7"/>
        <path class="l-dark" stroke-width="6" d="M134 156v-30M236 156v-30M134 128l-4-38M236 128l4-38"/><path class="l-wood" stroke-width="9" d="M122 128h126M124 110h122M122 94h126"/>
        <path class="s-rose" d="M176 86q-4-16 10-16l14 3-8 4q0 10-10 12z"/><path class="l-gold" stroke-width="2.5" d="M184 88v4"/><circle class="s-dark" cx="187" cy="75" r="1.8"/>
        """;

    private const string Bus = """
        <path class="s-brick" d="M64 72q0-14 14-14h150q18 0 22 18l8 34v32q0 6-6 6H70q-6 0-6-6z"/><path class="s-gold" d="M64 116h194v8H64z"/>
        <path class="s-white" d="M76 74h32v28H76zM116 74h32v28h-32zM156 74h32v28h-32zM196 74h36l10 28h-46z" opacity=".92"/><path class="s-sun" d="M246 130h12v8h-12z"/>
        <circle class="s-dark" cx="104" cy="146" r="16"/><circle class="s-white" cx="104" cy="146" r="6"/><circle class="s-dark" cx="214" cy="146" r="16"/><circle class="s-white" cx="214" cy="146" r="6"/>
        <path class="l-dark" stroke-width="4" d="M288 156V74"/><circle class="s-leaf" cx="288" cy="66" r="13"/><path class="s-white" d="M281 62h14v8h-14z"/>
        """;

    private const string Animals = """
        <path class="l-wood" stroke-width="10" d="M92 108q-22-8-18-34"/><path class="s-wood" d="M86 154v-36q0-20 22-20h74q20 0 20 18v38h-18v-26h-78v26z"/><path class="s-wood-deep" d="M118 98h34q-2 22-18 22t-16-22z"/>
        <circle class="s-wood" cx="206" cy="84" r="25"/><ellipse class="s-white" cx="226" cy="93" rx="16" ry="11"/><ellipse class="s-dark" cx="239" cy="88" rx="5" ry="4"/><circle class="s-dark" cx="211" cy="77" r="3.4"/><path class="s-wood-deep" d="M190 64q-12 22-4 34 14-4 15-30z"/><path class="l-rose" stroke-width="6" d="M188 106q14 9 28 2"/><circle class="s-gold" cx="204" cy="116" r="5"/>
        <path class="l-dark" stroke-width="2.2" opacity=".5" d="M222 99q6 4 12 1"/>
        <path class="s-water" d="M262 142q-2-20 16-20 8 0 12 6l10 2-9 4q-2 14-16 14-16 0-13-6z"/><circle class="s-dark" cx="283" cy="128" r="2"/><path class="l-gold" stroke-width="2.5" d="M274 148v7M281 148v7"/>
        """;

    private const string Fountain = """
        <path class="l-water" stroke-width="5" d="M160 128V58M160 62q-34-18-44 44M160 62q34-18 44 44M160 78q-20-6-24 34M160 78q20-6 24 34"/><g class="s-water"><circle cx="112" cy="116" r="4"/><circle cx="208" cy="116" r="4"/><circle cx="160" cy="46" r="4"/><circle cx="138" cy="56" r="3"/><circle cx="184" cy="54" r="3"/></g>
        <path class="s-stone" d="M148 104h24l5 30h-34z"/><ellipse class="s-water" cx="160" cy="134" rx="84" ry="11"/><path class="s-stone" d="M70 134q0 12 90 12t90-12l-8 20q-2 4-8 4H86q-6 0-8-4z"/>
        """;

    private const string Paths = """
        <path class="s-stone" d="M92 180q14-28 66-32t34-22-30-16q-4-8 14-12h9q-14 6-8 11 42 6 40 22-4 26-46 29t-38 20z"/>
        <path class="l-wood" stroke-width="6" d="M240 154V82"/><path class="s-gold" d="M206 84h50l12 9-12 9h-50z"/><path class="s-white" d="M274 108h-40l-10 8 10 8h40z"/>
        <path class="l-wood-deep" stroke-width="7" d="M66 152v-36"/><circle class="s-leaf" cx="66" cy="100" r="27"/><path class="l-wood-deep" stroke-width="5" d="M110 132v-22"/><circle class="s-leaf-pale" cx="110" cy="100" r="16"/>
        <path class="s-rose" d="M290 150a5 5 0 1 1 .1 0zM302 156a4 4 0 1 1 .1 0zM44 160a4 4 0 1 1 .1 0z"/>
        """;

    private const string People = """
        <circle class="s-wood" cx="92" cy="86" r="15"/><path class="s-water" d="M66 156v-26q0-24 26-24t26 24v26z"/>
        <circle class="s-skin" cx="146" cy="70" r="16"/><path class="s-violet" d="M118 156v-38q0-26 28-26t28 26v38z"/><path class="s-wood-deep" d="M130 70q-2-20 16-20t16 20q-6-10-16-10t-16 10z"/>
        <circle class="s-wood-deep" cx="202" cy="82" r="15"/><path class="s-gold" d="M176 156v-30q0-24 26-24t26 24v30z"/>
        <circle class="s-skin" cx="246" cy="112" r="12"/><path class="s-rose" d="M228 156v-12q0-16 18-16t18 16v12z"/><path class="s-brick" d="M234 112q-1-14 12-14t12 14q-4-6-12-6t-12 6z"/>
        <path class="l-white" stroke-width="4" opacity=".75" d="M136 116q10 8 20 0M84 128q8 6 16 0M194 124q8 6 16 0"/>
        """;

    private const string Solar = """
        <path class="s-white" d="M92 100h136v54H92z"/><path class="s-brick-deep" d="M148 118h24v36h-24z"/><path class="s-water" opacity=".8" d="M106 116h26v20h-26zM188 116h26v20h-26z"/>
        <path class="s-brick" d="M76 104l34-54h100l34 54z"/><path class="s-dark" d="M106 96l22-38h28l-3 38zM166 96l-2-38h28l22 38z"/><path class="l-white" stroke-width="2" opacity=".75" d="M113 84h41M120 71h35M140 58l-12 38M165 71h35M165 84h41M178 58l12 38"/>
        <path class="l-wood-deep" stroke-width="6" d="M54 154v-34"/><circle class="s-leaf" cx="54" cy="108" r="20"/><path class="l-leaf" stroke-width="3" d="M250 154v-10M244 148l6 4 6-4M272 154v-10M266 148l6 4 6-4"/><path class="s-rose" d="M250 143a4 4 0 1 1 .1 0zM272 143a4 4 0 1 1 .1 0z"/>
        """;

    private const string Health = """
        <path class="s-rose" d="M160 152c-52-34-72-56-72-84 0-20 15-34 34-34 16 0 30 9 38 24 8-15 22-24 38-24 19 0 34 14 34 34 0 28-20 50-72 84z"/>
        <path class="l-white" stroke-width="7" d="M96 88h34l11-24 18 46 15-32 7 10h42"/>
        """;

    private static readonly string[] Fields = ["green", "sand", "blue"];
    private static readonly string[] Streets = ["clay", "plum", "slate", "sand"];
    private static readonly string[] Skies = ["blue", "slate", "green"];
    private static readonly string[] Evenings = ["plum", "slate"];

    public static FrozenDictionary<string, Scene> All { get; } = new Dictionary<string, Scene>(StringComparer.Ordinal)
    {
        ["animals"] = new(Animals, Fields),
        ["bench"] = new(Bench, Fields),
        ["bike"] = new(Bike, Streets),
        ["boat"] = new(Boat, ["blue", "slate", "sand"], OnWater: true),
        ["books"] = new(Books, Streets),
        ["bus"] = new(Bus, ["slate", "sand", "green"]),
        ["garden"] = new(Garden, Fields),
        ["hall"] = new(Hall, ["plum", "slate", "sand", "green"]),
        ["health"] = new(Health, ["blue", "slate", "sand"]),
        ["lamp"] = new(Lamp, Evenings),
        ["music"] = new(Music, ["clay", "sand", "slate"]),
        ["path"] = new(Paths, Fields),
        ["people"] = new(People, ["green", "slate", "sand"]),
        ["playground"] = new(Playground, ["green", "blue", "clay"]),
        ["solar"] = new(Solar, Skies),
        ["sports"] = new(Sports, ["green", "blue"]),
        ["trees"] = new(Trees, Fields),
        ["water"] = new(Fountain, ["green", "sand", "clay"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
