using System.Globalization;
using System.Net;
using System.Text;
using NSec.Cryptography;
using Oven.Functional.Simulator.Model;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Server;

/// <summary>
/// Sends interactions to the bot's own HTTP server, signed as Discord signs them, and takes the answer of the request as the first response.
/// Source: Discord documentation, Interactions, Overview.
/// </summary>
internal sealed class InteractionPost : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);
    private readonly TimeProvider _time;

    public InteractionPost(TimeProvider time) => _time = time;

    /// <summary>Where the bot listens.</summary>
    public Uri? Address { get; set; }

    /// <summary>What the bot checks signatures with, in hexadecimal.</summary>
    public string PublicKey => Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <summary>Sends one; what the bot answers is carried out.</summary>
    public async Task SendAsync(Json interaction, Func<Request, Task<Response>> ask)
    {
        using var answer = await PostAsync(Encoding.UTF8.GetBytes(interaction.Text)).ConfigureAwait(false);
        if (answer?.StatusCode != HttpStatusCode.OK)
            return; // 202 answered by the callback route; anything else is no answer
        var fields = Fields.Parse(interaction.Text)!.Value;
        var body = await answer.Content.ReadAsStringAsync().ConfigureAwait(false);
        var path = $"/interactions/{fields.Text("id")}/{fields.Text("token")}/callback";
        await ask(new("POST", path, "", null, "DiscordBot (simulator, 1)", body, IsJson: true, [])).ConfigureAwait(false);
    }

    /// <summary>Posts a body with the headers that Discord sends; null where nobody listens.</summary>
    public async Task<HttpResponseMessage?> PostAsync(byte[] body)
    {
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Signature-Timestamp", timestamp);
        request.Headers.Add(
            "X-Signature-Ed25519",
            Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(_key, [.. Encoding.ASCII.GetBytes(timestamp), .. body]))
        );
        try
        {
            return await _http.SendAsync(request).ConfigureAwait(false);
        }
        catch (Exception unheard) when (unheard is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _key.Dispose();
    }
}
