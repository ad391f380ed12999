using Folkmoot.Proposals;
using Folkmoot.Proposals.Ideas;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Folkmoot.Home.Demonstration;

/// <summary>An invented idea as its file has it.</summary>
internal sealed class Idea
{
    public string Title { get; set; } = "";

    public string Words { get; set; } = "";

    /// <summary>In whole pounds.</summary>
    public long Cost { get; set; }

    public string Area { get; set; } = "";

    public string Category { get; set; } = "";

    /// <summary>Latitude and longitude; empty for an idea without a spot.</summary>
    public List<double> At { get; set; } = [];

    public string Picture { get; set; } = "";

    public ProposalDetails Details => new(Title, Words, Cost * 100, Picture, Area, Category, At.Count == 2 ? At[0] : null, At.Count == 2 ? At[1] : null);

    /// <summary>As its author would have put it forward.</summary>
    public IdeaDetails AsIdea => new(Title, Words, "", Cost * 100, Area, Category, At.Count == 2 ? At[0] : null, At.Count == 2 ? At[1] : null);

    /// <summary>The ideas of one of the demonstration's files.</summary>
    public static IReadOnlyList<Idea> Read(string file)
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        using var text = new StreamReader(typeof(Idea).Assembly.GetManifestResourceStream($"demonstration/{file}")!);
        return yaml.Deserialize<List<Idea>>(text);
    }
}
