/// One stripe of a carpet's border: what is knotted at a place along it and across it.
enum KnotStripe: CaseIterable, Sendable {
    case plain, checker, barber, tumarcha, stairs, zigzag, paws, hooks, lozenges, horns, stars, spine, crosses

    /// Knots across the stripe.
    var depth: Int {
        switch self {
        case .plain: 1
        case .checker: 2
        case .barber: 3
        case .tumarcha, .stairs: 6
        case .zigzag: 7
        case .hooks, .spine: 7
        case .lozenges, .paws, .crosses: 9
        case .stars: 11
        case .horns: 13
        }
    }

    /// Knots from one motif to the next.
    private var period: Int {
        switch self {
        case .plain: 1
        case .checker: 4
        case .barber: 6
        case .tumarcha, .stairs: 12
        case .zigzag: 12
        case .hooks: 9
        case .spine: 6
        case .lozenges, .paws, .crosses: 11
        case .stars: 13
        case .horns: 16
        }
    }

    /// One motif of the stripe about its middle; its foot towards the field.
    private var motif: KnotMotif? {
        switch self {
        case .paws: .paw(4)
        case .hooks: .hook(3, 2)
        case .lozenges:
            {
                var m = KnotMotif.lozenge(4, 4, role: 3)
                m.lay(.lozenge(2, 2, role: 4))
                return m
            }()
        case .horns:
            {
                var m = KnotMotif.horns(7, 6, pen: 1)
                m.lay(.lozenge(1, 1, role: 4), y: -5)
                return m
            }()
        case .stars: KnotMotif.star(5)
        case .crosses: .cross(4)
        default: nil
        }
    }

    /// The role at `u` knots from the middle of the side and `v` knots from the stripe's outer edge, for a side
    /// `length` knots long: 0 ground, else figure roles. Mirrored about the middle; repeats are spread evenly.
    func role(u: Int, v: Int, length: Int) -> UInt8 {
        let count = max(1, length / period)
        let shifted = u + length / 2
        // Whole repeats, the slack shared out between them.
        let k = min(max(0, shifted * count / max(1, length)), count - 1)
        let middle = (2 * k + 1) * length / (2 * count)
        let x = shifted - middle
        let alternate = k % 2 == 0
        switch self {
        case .plain: return 3
        case .checker: return ((abs(u) / 2) + v / 1) % 2 == 0 ? 3 : 0
        case .barber: return (abs(u) + v) % 6 < 3 ? 3 : 4
        case .tumarcha: return abs(x) <= v ? (abs(x) < v - 2 && v > 3 ? 4 : 3) : 0
        case .stairs: return abs(x) / 2 <= v / 2 ? 3 : 0
        case .zigzag:
            let wave = min(abs(x), 6)
            return v == wave ? 3 : v == wave + 1 ? 3 : abs(x) <= 1 && v >= 5 ? 4 : abs(x) >= 5 && v <= 1 ? 4 : 0
        case .spine: return v == 3 ? 3 : (abs(u) + abs(v - 3)) % 6 < 2 ? (v < 3 ? 3 : 4) : 0
        default:
            guard let motif else { return 0 }
            let role = motif[x, v - depth / 2]
            return role == 3 && !alternate && self != .horns ? 4 : role == 4 && !alternate ? 3 : role
        }
    }
}
