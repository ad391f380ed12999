using Folkmoot.Platform;
using Folkmoot.Processes.Methods;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Folkmoot.Processes.Playbooks;

/// <summary>Reads playbooks and checks them whole, so that a mistake is found when the file is loaded and not when a process runs.</summary>
public sealed class PlaybookReader(MethodList methods)
{
    /// <param name="file">The file's name, for the sentence that names a mistake.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="RefusedException">The file is not a playbook; the sentence names file, line and remedy.</exception>
    public Playbook Read(string file, string text)
    {
        var book = Parse(file, text);
        book.RequireKnown("key", "title", "practice", "summary", "suited-to", "facts", "phases");
        var key = book.Text("key", needed: true);
        if (!key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || key.Length > 60)
            throw book.Refuse("key", "\"key\" may have small letters, digits and hyphens, at most 60 of them.");
        var phases = book.Parts("phases");
        if (phases.Count == 0)
            throw book.Refuse("phases", "a playbook needs at least one phase; add it under \"phases:\".");
        var read = new List<PlaybookPhase>();
        foreach (var phase in phases)
            read.Add(Phase(phase, read));
        return new Playbook(
            key, book.Text("title", needed: true), book.Text("practice"), book.Text("summary", needed: true), book.Text("suited-to"), book.Texts("facts"), read);
    }

    private PlaybookPhase Phase(PlaybookNode phase, List<PlaybookPhase> before)
    {
        phase.RequireKnown("key", "title", "about", "method", "days", "settings");
        var key = phase.Text("key", needed: true);
        if (key != Communities.Slugs.From(key, "") || key.Length > 40)
            throw phase.Refuse("key", "the key of a phase may have small letters, digits and single hyphens, at most 40 of them.");
        if (before.Exists(p => p.Key == key))
            throw phase.Refuse("key", $"two phases are called \"{key}\"; give each a key of its own.");
        var title = phase.Text("title", needed: true);
        var days = phase.Number("days", 1, 400);
        var method = phase.Text("method", needed: true);
        return new PlaybookPhase(key, title, phase.Text("about"), method, days, Settings(phase, method));
    }

    private string Settings(PlaybookNode phase, string method)
    {
        IMethod known;
        try
        {
            known = methods[method];
        }
        catch (RefusedException e)
        {
            throw phase.Refuse("method", e.Message);
        }

        var settings = phase.Json("settings").ToJsonString();
        try
        {
            return known.Complete(settings);
        }
        catch (RefusedException e)
        {
            throw phase.Refuse("settings", e.Message);
        }
    }

    private static PlaybookNode Parse(string file, string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new RefusedException($"{file}, line {e.Start.Line}: this is not proper YAML ({e.Message.TrimEnd('.')}). Look at the colons, dashes and spaces around this line.");
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? new PlaybookNode(file, root)
            : throw new RefusedException($"{file}, line 1: the file holds no playbook; start with \"key:\".");
    }
}
