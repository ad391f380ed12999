using System.Text;
using System.Xml;
using Folkmoot.Platform.Feeds;

namespace Folkmoot.Trails;

/// <summary>Writes a feed as Atom (RFC 4287). Ids are made from ids that never change, so that readers show nothing twice.</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="feed">What to write.</param>
    /// <param name="title">The feed's title.</param>
    /// <param name="self">The feed's own address.</param>
    /// <param name="root">The site's address.</param>
    public static byte[] Write(Feed feed, string title, Uri self, Uri root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            Text(xml, "id", Urn(feed.Subject));
            Text(xml, "title", title);
            Text(xml, "updated", Date(feed.Entries.Select(e => e.Updated).Append(feed.Since).Max()));
            Link(xml, "self", "application/atom+xml", self);
            Link(xml, "alternate", "text/html", new Uri(root, feed.Url));
            Author(xml, feed.Title);
            foreach (var entry in feed.Entries)
                Entry(xml, entry, root);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, FeedEntry entry, Uri root)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", Urn(entry.Id));
        Text(xml, "title", entry.Title);
        Text(xml, "published", Date(entry.Published));
        Text(xml, "updated", Date(entry.Updated));
        Link(xml, "alternate", "text/html", new Uri(root, entry.Url));
        Author(xml, entry.Author);
        Text(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, Uri address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    // People may paste characters that no XML document can hold, such as the form feed.
    private static void Text(XmlWriter xml, string element, string text) =>
        xml.WriteElementString(element, Namespace, string.Concat(text.EnumerateRunes().Where(IsXml)));

    private static bool IsXml(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);

    private static string Urn(Guid id) => $"urn:uuid:{id}";

    private static string Date(DateTimeOffset moment) => XmlConvert.ToString(moment.UtcDateTime, XmlDateTimeSerializationMode.Utc);
}
