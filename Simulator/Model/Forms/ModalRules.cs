using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>Modals. Source: Discord documentation, Receiving and Responding to Interactions, Modal.</summary>
internal static class ModalRules
{
    public static readonly EquatableList<(string Shape, CrossFieldRules.Rule Rule)> All =
    [
        ("ModalInteractionCallbackRequestData", static (modal, _) => ComponentTree.Duplicates(modal)),
    ];
}
