using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using NSec.Cryptography;
using Oven.Functional.Infrastructure.Interactions;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Infrastructure.Interactions;

/// <summary>Only what Discord signed, now, and not too much of it, is read.</summary>
public sealed class SignedRequestTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Key s_key = Key.Create(SignatureAlgorithm.Ed25519);

    private static readonly SignedRequest s_signed = new(s_key.PublicKey, new FakeTime(), TimeSpan.FromMinutes(1), longest: 10_000);

    // RFC 8032, section 7.1: secret keys are not needed to verify. Public key, message, signature.
    [Theory]
    [InlineData(
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )]
    [InlineData(
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )]
    [InlineData(
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )]
    public void The_vectors_of_the_RFC_are_verified(string publicKey, string message, string signature)
    {
        var signed = new SignedRequest(SignedRequest.KeyFrom(publicKey), new FakeTime(), TimeSpan.FromMinutes(1), 100);
        var content = Convert.FromHexString(message);

        Assert.True(signed.IsSigned(signature, content));
        Assert.False(signed.IsSigned(signature, [.. content, 0]));
        Assert.False(signed.IsSigned($"{(signature[0] == '0' ? '1' : '0')}{signature[1..]}", content));
        Assert.False(signed.IsSigned(signature[2..], content));
        Assert.False(signed.IsSigned(new string('g', 128), content));
    }

    [Property]
    public async Task What_was_signed_is_read(byte[] body) => Assert.Equal(body, await s_signed.ReadAsync(Signed(body, s_now), default));

    [Theory]
    [InlineData(-61)]
    [InlineData(61)]
    [InlineData(-1_000_000_000)]
    public async Task What_was_signed_at_another_time_is_not(int seconds) =>
        Assert.Null(await s_signed.ReadAsync(Signed([1, 2, 3], s_now.AddSeconds(seconds)), default));

    [Fact]
    public async Task What_was_changed_cut_or_left_out_is_not_read()
    {
        var changed = Signed([1, 2, 3], s_now);
        changed.Body = new MemoryStream([1, 2, 4]);
        var cut = Signed([1, 2, 3], s_now);
        cut.Body = new MemoryStream([1, 2]);
        var unsigned = Signed([1, 2, 3], s_now);
        unsigned.Headers.Remove("X-Signature-Ed25519");
        var untimed = Signed([1, 2, 3], s_now);
        untimed.Headers["X-Signature-Timestamp"] = "tomorrow";
        foreach (var request in (HttpRequest[])[changed, cut, unsigned, untimed])
            Assert.Null(await s_signed.ReadAsync(request, default));
    }

    [Theory]
    [InlineData(10_000, true, true)]
    [InlineData(10_001, true, false)]
    [InlineData(10_000, false, true)]
    [InlineData(10_001, false, false)]
    [InlineData(1_000_000, false, false)]
    public async Task No_more_than_the_bound_is_read(int length, bool saysHowLong, bool isRead)
    {
        var request = Signed(new byte[length], s_now);
        request.ContentLength = saysHowLong ? length : null;
        var body = await s_signed.ReadAsync(request, default);

        Assert.Equal(isRead, body is not null);
        Assert.InRange(request.Body.Position, 0, 10_001 + 10);
    }

    [Fact]
    public void A_key_that_is_none_is_refused_at_the_start() => Assert.Throws<ArgumentException>(() => SignedRequest.KeyFrom("key"));

    private static HttpRequest Signed(byte[] body, DateTimeOffset at)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(body);
        request.Headers["X-Signature-Timestamp"] = timestamp;
        request.Headers["X-Signature-Ed25519"] = Convert.ToHexStringLower(
            SignatureAlgorithm.Ed25519.Sign(s_key, [.. Encoding.ASCII.GetBytes(timestamp), .. body])
        );
        return request;
    }
}
