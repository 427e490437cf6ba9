// The demo cast: invented people and organisations who play a whole round on this machine.
export type PersonaRole = 'applicant' | 'clerk' | 'operator' | 'evaluator' | 'leader' | 'steering' | 'bureau';

export type Persona = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly email: string;
  readonly roles: readonly PersonaRole[];
  /** The credit code of the organisation an applicant acts for. */
  readonly organisation?: string;
  readonly organisationName?: string;
  readonly organisationNameEn?: string;
};

type Row = readonly [name: string, nameEn: string];
type ApplicantRow = readonly [...Row, organisation: string, organisationName: string, organisationNameEn: string];

const email = (id: string): string => `${id}@example.org`;
const numbered = (role: PersonaRole, index: number): string => `${role}-${String(index + 1).padStart(2, '0')}`;

const staff = (role: PersonaRole, ...rows: readonly Row[]): readonly Persona[] =>
  rows.map(([name, nameEn], index) => {
    const id = numbered(role, index);
    return { id, name, nameEn, email: email(id), roles: [role] };
  });

/** `XXXX` in the organisation part: no register gave these codes out. One ends in the remainder 0 some libraries refuse. */
const applicants: readonly ApplicantRow[] = [
  ['林小满', 'Lin Xiaoman', '52440300XXXX001159', '深圳市纸鸢社会工作服务中心', 'Paper Kite Social Work Centre'],
  ['陈知夏', 'Chen Zhixia', '52440303XXXX0022XM', '深圳市罗湖区萤火助老服务中心', 'Luohu Firefly Elder Care Centre'],
  ['黄一诺', 'Huang Yinuo', '52440304XXXX00334D', '深圳市福田区同檐社区营造中心', 'Futian One Roof Community Centre'],
  [
    '郑海潮',
    'Zheng Haichao',
    '51440305XXXX004495',
    '深圳市南山区潮间带环境保护协会',
    'Nanshan Intertidal Nature Society',
  ],
  ['吴桐雨', 'Wu Tongyu', '52440306XXXX00553L', '深圳市宝安区新枝青少年发展中心', 'Bao’an New Twig Youth Centre'],
  [
    '梁书言',
    'Liang Shuyan',
    '53440307XXXX006686',
    '深圳市龙岗区满架书乡村阅读基金会',
    'Longgang Full Shelf Rural Reading Foundation',
  ],
  [
    '谢远山',
    'Xie Yuanshan',
    '52440308XXXX00772U',
    '深圳市盐田区渔火文化传承中心',
    'Yantian Fishing Lamp Heritage Centre',
  ],
  ['何以宁', 'He Yining', '51440300XXXX004300', '深圳市无碍出行促进会', 'Shenzhen Step-Free Travel Association'],
  ['罗望舒', 'Luo Wangshu', '52440309XXXX00887G', '深圳市龙华区夜校公益服务中心', 'Longhua Night School Centre'],
  [
    '唐青禾',
    'Tang Qinghe',
    '52440310XXXX009912',
    '深圳市坪山区青禾心理援助中心',
    'Pingshan Green Shoot Counselling Centre',
  ],
  [
    '许光明',
    'Xu Guangming',
    '52440311XXXX0110XP',
    '深圳市光明区乳燕儿童关爱中心',
    'Guangming Fledgling Child Care Centre',
  ],
  [
    '曾映红',
    'Zeng Yinghong',
    '53440300XXXX012140',
    '深圳市急流应急救援基金会',
    'Shenzhen Swift Water Rescue Foundation',
  ],
  ['邓可为', 'Deng Kewei', '52440305XXXX01329H', '深圳市南山区开源公益技术中心', 'Nanshan Open Source for Good Centre'],
  [
    '苏念慈',
    'Su Nianci',
    '51440306XXXX014337',
    '深圳市宝安区邻里调解协会',
    'Bao’an Neighbourhood Mediation Association',
  ],
];

export const personas: readonly Persona[] = [
  ...applicants.map(([name, nameEn, organisation, organisationName, organisationNameEn], index): Persona => {
    const id = numbered('applicant', index);
    const roles: readonly PersonaRole[] = ['applicant'];
    return { id, name, nameEn, email: email(id), roles, organisation, organisationName, organisationNameEn };
  }),
  ...staff('clerk', ['周敏', 'Zhou Min'], ['冯立', 'Feng Li']),
  ...staff('operator', ['蒋思齐', 'Jiang Siqi']),
  ...staff(
    'evaluator',
    ['高原', 'Gao Yuan'],
    ['沈静姝', 'Shen Jingshu'],
    ['韩振宇', 'Han Zhenyu'],
    ['杨若谷', 'Yang Ruogu'],
    ['朱明哲', 'Zhu Mingzhe'],
    ['秦岚', 'Qin Lan'],
    ['徐江', 'Xu Jiang'],
    ['马丽华', 'Ma Lihua'],
    ['程怀瑾', 'Cheng Huaijin'],
  ),
  ...staff('leader', ['叶文清', 'Ye Wenqing']),
  ...staff('steering', ['曹正', 'Cao Zheng'], ['彭雅琴', 'Peng Yaqin'], ['潘志远', 'Pan Zhiyuan']),
  ...staff('bureau', ['宋岩', 'Song Yan'], ['邱慧', 'Qiu Hui']),
];

export const personaById = (cast: readonly Persona[], id: string): Persona | undefined =>
  cast.find((person) => person.id === id);
