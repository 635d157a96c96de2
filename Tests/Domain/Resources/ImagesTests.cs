using Oven.Functional.Domain.Resources.Cdn;
using Oven.Functional.Domain.Resources.Stickers;
using Oven.Functional.Domain.Resources.Users;

namespace Oven.Functional.Tests.Domain.Resources;

public sealed class ImagesTests
{
    private static readonly User Ada = new()
    {
        Id = new(175928847299117063),
        Username = "ada",
        GlobalName = null,
        Avatar = "a_5f",
    };

    [Fact]
    public void A_picture_that_moves_is_asked_for_as_gif() =>
        Assert.Equal("https://cdn.discordapp.com/avatars/175928847299117063/a_5f.gif", Images.Avatar(Ada).ToString());

    [Theory]
    [InlineData(1, 16)]
    [InlineData(16, 16)]
    [InlineData(17, 32)]
    [InlineData(100, 128)]
    [InlineData(9999, 4096)]
    public void Sizes_are_powers_of_two(int asked, int given) =>
        Assert.EndsWith($".png?size={given}", Images.Avatar(Ada).As(ImageFormat.Png).Sized(asked).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Without_an_avatar_there_is_the_default_one_by_id_or_by_discriminator()
    {
        Assert.Equal("https://cdn.discordapp.com/embed/avatars/2.png", Images.Avatar(Ada with { Avatar = null }).ToString());
        Assert.Equal(
            "https://cdn.discordapp.com/embed/avatars/3.png",
            Images.Avatar(Ada with { Avatar = null, Discriminator = "1338" }).ToString()
        );
    }

    [Fact]
    public void Stickers_have_the_ending_and_the_place_of_their_format()
    {
        Assert.Equal("https://cdn.discordapp.com/stickers/3.json", Images.Sticker(new(3), StickerFormatType.Lottie).ToString());
        Assert.Equal("https://media.discordapp.net/stickers/3.gif", Images.Sticker(new(3), StickerFormatType.Gif).ToString());
    }
}
