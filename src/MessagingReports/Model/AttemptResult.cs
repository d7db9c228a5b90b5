namespace MessagingReports.Model;

/// <summary>What became of an attempt.</summary>
public enum AttemptResult : byte
{
    /// <summary>Printed as <c>Delivered Person</c>: message played to a live person as the script requires.</summary>
    DeliveredPerson = 0,

    /// <summary>Printed as <c>Delivered Machine</c>: message left on an answering device.</summary>
    DeliveredMachine = 1,

    /// <summary>
    /// Printed as <c>Delivered without success</c>: delivered to a person, but the script's success condition was not
    /// met.
    /// </summary>
    DeliveredWithoutSuccess = 2,

    /// <summary>Printed as <c>Undelivered Person</c>: person answered but disconnected before delivery.</summary>
    UndeliveredPerson = 3,

    /// <summary>Printed as <c>Undelivered Machine</c>: device answered, message could not be completed.</summary>
    UndeliveredMachine = 4,

    /// <summary>Printed as <c>Hang Up on Machine</c>: device answered, system hung up by configuration.</summary>
    HangUpOnMachine = 5,

    /// <summary>Printed as <c>Busy</c>: the line was busy.</summary>
    Busy = 6,

    /// <summary>Printed as <c>No Answer</c>: rang out.</summary>
    NoAnswer = 7,

    /// <summary>Printed as <c>Bad Device</c>: invalid, vacant or disconnected number; fax or modem.</summary>
    BadDevice = 8,

    /// <summary>Printed as <c>Not Connected</c>: network could not complete the call.</summary>
    NotConnected = 9,

    /// <summary>Printed as <c>Delivered</c>: handset receipt, or accepted by the recipient's mail server.</summary>
    Delivered = 10,

    /// <summary>Printed as <c>Accepted by Carrier</c>: carrier accepted and offers no handset receipt.</summary>
    AcceptedByCarrier = 11,

    /// <summary>Printed as <c>Submitted</c>: handed to the next hop, no final receipt yet.</summary>
    Submitted = 12,

    /// <summary>Printed as <c>In Progress</c>: attempt open at run time.</summary>
    InProgress = 13,

    /// <summary>Printed as <c>Undeliverable</c>: permanent failure.</summary>
    Undeliverable = 14,

    /// <summary>Printed as <c>Expired</c>: validity period over.</summary>
    Expired = 15,

    /// <summary>Printed as <c>Rejected</c>: refused by carrier or provider.</summary>
    Rejected = 16,

    /// <summary>Printed as <c>Blocked</c>: spam, policy or opt-out block at the carrier.</summary>
    Blocked = 17,

    /// <summary>Printed as <c>Invalid Address</c>: not a valid destination.</summary>
    InvalidAddress = 18,

    /// <summary>Printed as <c>No Receipt</c>: receipt period ended without a final receipt.</summary>
    NoReceipt = 19,

    /// <summary>Printed as <c>Bounced</c>: hard, or soft after retries.</summary>
    Bounced = 20,

    /// <summary>Printed as <c>Failed</c>: platform error or not classified otherwise.</summary>
    Failed = 21,

    /// <summary>Printed as <c>Not Attempted</c>: released to the pass but not tried.</summary>
    NotAttempted = 22,

    /// <summary>Printed as <c>Not Attempted Skip</c>: skipped by an agent or by device escalation.</summary>
    NotAttemptedSkip = 23,

    /// <summary>Printed as <c>Cancelled</c>: withdrawn before sending.</summary>
    Cancelled = 24,
}
