using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Folkmoot.Home.Demonstration;

/// <summary>What became of an invented idea, as its file has it. Days count from the count of the votes; money is in whole pounds.</summary>
internal sealed class Course
{
    public int Idea { get; set; }

    public string Owner { get; set; } = "";

    public List<Promise> Milestones { get; set; } = [];

    public List<Report> News { get; set; } = [];

    public Ending? Delivered { get; set; }

    public Ending? Stopped { get; set; }

    /// <summary>How many said yes, a little and no.</summary>
    public List<int> Helped { get; set; } = [];

    public List<Asked> Questions { get; set; } = [];

    public static IReadOnlyList<Course> Read(string file)
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
        using var text = new StreamReader(typeof(Course).Assembly.GetManifestResourceStream($"demonstration/{file}")!);
        return yaml.Deserialize<List<Course>>(text);
    }

    internal sealed class Promise
    {
        public string Title { get; set; } = "";

        public int Due { get; set; }

        public int? Reached { get; set; }

        public int? Moved { get; set; }

        public int? MovedOn { get; set; }

        public string Why { get; set; } = "";
    }

    internal sealed class Report
    {
        public int Day { get; set; }

        public int Spent { get; set; }

        public string State { get; set; } = "Underway";

        public string Words { get; set; } = "";
    }

    internal sealed class Ending
    {
        public int Day { get; set; }

        public int Cost { get; set; }

        public string Words { get; set; } = "";
    }

    internal sealed class Asked
    {
        public int Day { get; set; }

        public string Name { get; set; } = "";

        public string Words { get; set; } = "";

        public int? Answered { get; set; }

        public string Answer { get; set; } = "";

        public string By { get; set; } = "";
    }
}
