// The districts of Shenzhen as options of a question: nine by GB/T 2260, and two functional areas without a code there.

/** Ids begin with a letter, hence the D before the code of GB/T 2260. */
export const districts = [
  { id: 'D440303', label: { zh: '罗湖区', en: 'Luohu' } },
  { id: 'D440304', label: { zh: '福田区', en: 'Futian' } },
  { id: 'D440305', label: { zh: '南山区', en: 'Nanshan' } },
  { id: 'D440306', label: { zh: '宝安区', en: "Bao'an" } },
  { id: 'D440307', label: { zh: '龙岗区', en: 'Longgang' } },
  { id: 'D440308', label: { zh: '盐田区', en: 'Yantian' } },
  { id: 'D440309', label: { zh: '龙华区', en: 'Longhua' } },
  { id: 'D440310', label: { zh: '坪山区', en: 'Pingshan' } },
  { id: 'D440311', label: { zh: '光明区', en: 'Guangming' } },
  { id: 'SZ-DAPENG', label: { zh: '大鹏新区', en: 'Dapeng New District' } },
  { id: 'SZ-SHENSHAN', label: { zh: '深汕特别合作区', en: 'Shenshan Special Cooperation Zone' } },
];
