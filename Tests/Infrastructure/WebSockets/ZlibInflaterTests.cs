using Oven.Functional.Infrastructure.WebSockets;

namespace Oven.Functional.Tests.Infrastructure.WebSockets;

/// <summary>Found by <c>./fuzz</c>: what zlib says of a broken stream comes in more than one kind of exception.</summary>
public sealed class ZlibInflaterTests
{
    [Theory]
    [InlineData(new byte[] { 0x78, 0x20, 0, 0, 0, 1, 0, 0, 0xFF, 0xFF })] // asks for a dictionary
    [InlineData(new byte[] { 0x78, 0x9C, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0, 0, 0xFF, 0xFF })]
    public void A_stream_that_is_none_is_an_answer_and_no_exception(byte[] received)
    {
        using var inflater = new ZlibInflater();
        using var buffer = new PayloadBuffer();
        Assert.NotNull(inflater.Inflate(received, buffer, 1024));
    }
}
