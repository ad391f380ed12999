using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Tables;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Platform.Google;

/// <summary>Reads and writes tables of Google Sheets with this installation's service account, where it has one (Google Sheets API, version 4).</summary>
internal sealed class GoogleSheets(Settings settings, GoogleLine line, GoogleTokens tokens, TimeProvider clock, ILogger<GoogleSheets> log) : IDisposable
{
    private const int MaxAnswer = 1024 * 1024;

    /// <summary>How long Google may take for all that one press of a button asks of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    // A table of the largest kind takes some memory while it is read or written.
    private readonly SemaphoreSlim _turns = new(4);

    /// <summary>The address with which sheets are shared; null where this installation has no account.</summary>
    public string? Email => settings.Google?.Email;

    /// <summary>Reads a tab, cells as they are shown.</summary>
    /// <param name="place">Which one.</param>
    /// <param name="most">The most bytes that are taken.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The table as a file would have it.</returns>
    /// <exception cref="RefusedException">It cannot be read; the sentence says why.</exception>
    public Task<byte[]> ReadAsync(SheetPlace place, int most, CancellationToken cancellationToken) => InTurnAsync(async (account, stop) =>
    {
        var tabs = await TabsAsync(account, place, stop);
        var tab = Find(tabs, place.Tab) ?? throw new RefusedException($"The sheet has no tab \"{place.Tab}\"; its tabs are {string.Join(", ", tabs.Take(12).Select(t => $"\"{t.Title}\""))}.", place.Fields.Tab);
        if (!tab.IsGrid)
            throw new RefusedException($"The tab \"{tab.Title}\" holds no cells; choose another.", place.Fields.Tab);
        var path = $"{place.Id}/values/{Uri.EscapeDataString(SheetPlace.Range(tab.Title))}?majorDimension=ROWS&valueRenderOption=FORMATTED_VALUE&fields=values";
        var answer = await AskAsync(account, HttpMethod.Get, path, body: null, most, stop);
        if (!answer.IsFine)
            throw Refusal(answer, account, place);
        return (answer.Content is { } content ? Understood(() => SheetValues.ToTable(content, most)) : null) ?? throw TooLarge(most, place);
    }, cancellationToken);

    /// <summary>Puts a table into a tab: all of it in one step, or nothing.</summary>
    /// <param name="place">Which one; it is made where it is not there.</param>
    /// <param name="replaces">Whether what stands in the tab may be lost.</param>
    /// <param name="table">The table.</param>
    /// <param name="record">Notes that the table leaves; done before anything of it is sent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">It cannot be written; the sentence says why.</exception>
    public Task WriteAsync(SheetPlace place, bool replaces, OutTable table, Func<Task> record, CancellationToken cancellationToken) => InTurnAsync(async (account, stop) =>
    {
        for (var again = false; ; again = true)
        {
            var tabs = await TabsAsync(account, place, stop);
            var there = Find(tabs, place.Tab);
            if (there is { IsGrid: false })
                throw new RefusedException($"The tab \"{there.Title}\" holds no cells; choose another.", place.Fields.Tab);
            if (there is not null && !replaces)
                throw new RefusedException($"There is a tab \"{there.Title}\" already. Name another, or tick that what stands in it may be replaced.", place.Fields.Tab);
            var body = SheetUpdate.Write(tabs, there, place.Tab, table);
            if (body.Length > SheetUpdate.MaxBytes)
                throw new RefusedException("The table is too large for one step at Google. Choose fewer lines, or download it as a file.");
            if (!again)
                await record();
            var answer = await AskAsync(account, HttpMethod.Post, place.Id + ":batchUpdate?fields=spreadsheetId", body, MaxAnswer, stop);
            if (answer.IsFine)
                return 0;
            // Somebody may have made a tab of that name or number a moment ago.
            if (again || there is not null || answer.Status != HttpStatusCode.BadRequest)
                throw Refusal(answer, account, place);
        }
    }, cancellationToken);

    public void Dispose() => _turns.Dispose();

    private static SheetTab? Find(IReadOnlyList<SheetTab> tabs, string title) =>
        tabs.FirstOrDefault(tab => tab.Title == title) ?? tabs.FirstOrDefault(tab => tab.Title.Equals(title, StringComparison.OrdinalIgnoreCase));

    private static RefusedException TooLarge(int most, SheetPlace place) => new($"The tab is larger than {most / 1024} kB; split it.", place.Fields.Tab);

    private static T Understood<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException)
        {
            throw GoogleFault.NotUnderstood();
        }
    }

    private async Task<IReadOnlyList<SheetTab>> TabsAsync(GoogleAccount account, SheetPlace place, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(account, HttpMethod.Get, $"{place.Id}?fields={Uri.EscapeDataString(SheetTab.Fields)}", body: null, MaxAnswer, cancellationToken);
        if (!answer.IsFine)
            throw Refusal(answer, account, place);
        var (name, tabs) = Understood(() => SheetTab.ReadAll(answer.Content ?? throw GoogleFault.NotUnderstood()));
        return name.Contains(place.Mark, StringComparison.OrdinalIgnoreCase)
            ? tabs
            : throw new RefusedException($"The sheet's name must contain {place.Mark}, which says that the organisers of this community may use it. Add it to the name above the sheet.", place.Fields.Address);
    }

    private RefusedException Refusal(GoogleAnswer answer, GoogleAccount account, SheetPlace place)
    {
        log.NoteRefusal((int)answer.Status, GoogleFault.Word(answer.Content));
        return GoogleFault.Of(answer, account.Email, place.Fields);
    }

    private async Task<GoogleAnswer> AskAsync(GoogleAccount account, HttpMethod method, string path, byte[]? body, int most, CancellationToken cancellationToken)
    {
        for (var again = false; ; again = true)
        {
            var token = await tokens.TakeAsync(account, cancellationToken);
            using var request = new HttpRequestMessage(method, new Uri(GoogleLine.Sheets.AbsoluteUri + path)) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
            if (body is not null)
                request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            var answer = await line.AskAsync(request, most, cancellationToken);
            if (answer.Status != HttpStatusCode.Unauthorized)
                return answer;
            await tokens.ForgetAsync(token, cancellationToken);
            if (again)
                return answer;
        }
    }

    private async Task<T> InTurnAsync<T>(Func<GoogleAccount, CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        var account = settings.Google ?? throw new RefusedException("This server has no account for Google sheets. Paste the table, or download it as a file.");
        using var patience = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await _turns.WaitAsync(stop.Token);
            try
            {
                return await act(account, stop.Token);
            }
            finally
            {
                _turns.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException("Google did not answer in time. Look into the sheet, and try again.");
        }
    }
}
